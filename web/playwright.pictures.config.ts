import { defineConfig } from '@playwright/test'
import usual from './playwright.config'

// The pages as pictures, against a demonstration whose clock stands at one moment: what differs is
// a change of ours. `npm run pictures -- -u` takes them anew; look at each before it is kept.
export const moment = '2026-11-20 10:00:00'
const port = Number(process.env['HUIYIN_PICTURES_PORT'] ?? 18092)

export default defineConfig({
  ...usual,
  testIgnore: [],
  projects: [{ name: 'pictures' }],
  workers: 1,
  testMatch: 'pictures.spec.ts',
  globalSetup: './e2e/scene.ts',
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixelRatio: 0.005, animations: 'disabled', caret: 'hide' } },
  use: { ...usual.use, baseURL: `http://127.0.0.1:${port}` },
  webServer: {
    command: `node e2e/serve.mjs ${port} '${moment}'`,
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'pipe',
  },
})
