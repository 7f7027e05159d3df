import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { firstPage } from './plugins/firstPage.ts'
import { firstPath } from './plugins/firstPath.ts'
import { compiledWords } from './plugins/words.ts'

const server = process.env['HUIYIN_SERVER'] ?? 'http://127.0.0.1:8080'

// The server reads its files once and sends what stands beside them as .gz: no work per request.
function gzipped(): Plugin {
  let folder = 'dist'
  return {
    name: 'gzipped',
    apply: 'build',
    configResolved: config => { folder = config.build.outDir },
    writeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue
        const path = join(folder, name)
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
      }
    },
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } }), compiledWords(here('./src/i18n')), firstPath(['/main.ts', 'words/zh', '/HomePage.vue']), firstPage(here('.')), gzipped()],
  resolve: { alias: { '@': here('./src') } },
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // A room's index.ts only names what the room shows: whoever takes one thing does not load the rest.
      treeshake: { moduleSideEffects: [{ test: /\/src\/\w+\/index\.ts$/, sideEffects: false }] },
      output: { codeSplitting: { groups: [{ name: 'loader', priority: 1, test: /preload-helper|rolldown\/runtime/ }, { name: 'frame', test: /\/src\/(main\.ts|ui\/(PageState|LampMark|StateSentence|DueDate|WhyDate)\.vue)$/ }] } },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
    pool: 'threads',
    maxWorkers: 1,
    expect: { poll: { timeout: 5000 } },
    testTimeout: 20_000,
  },
})
