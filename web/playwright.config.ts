import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const port = Number(process.env['HUIYIN_E2E_PORT'] ?? 18090)
// A second played folder beside the one that is served, for the test that stops its server.
process.env['HUIYIN_E2E_SPARE'] ??= join(tmpdir(), `huiyin-e2e-spare-${port}`)

// Without the background switches Chromium knocks at doors that a closed network keeps shut.
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--lang=zh-CN',
]

export default defineConfig({
  testDir: 'e2e',
  // Two at a time, each with suggestions of its own; what moves everybody's dates comes last.
  workers: 2,
  projects: [
    { name: 'face', testIgnore: ['pictures.spec.ts', 'tour.spec.ts', 'days/rules.spec.ts'] },
    { name: 'rules', testMatch: 'days/rules.spec.ts', dependencies: ['face'] },
  ],
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  forbidOnly: true,
  use: {
    actionTimeout: 20_000,
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args },
  },
  webServer: {
    command: `node e2e/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'pipe',
  },
})
