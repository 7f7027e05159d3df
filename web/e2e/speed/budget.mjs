// What each route may load: the program, one language, its page, and all that the page can open later.
// Fails when a route passes the promise of docs/performance.md, or brings another page along.
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const limit = 250_000
const web = join(dirname(fileURLToPath(import.meta.url)), '../..')
const { output } = await build({ root: web, logLevel: 'error', build: { write: false } })

const chunks = new Map(output.filter(one => one.type === 'chunk').map(one => [one.fileName, one]))
const bytes = new Map([...chunks].map(([name, chunk]) => [name, gzipSync(chunk.code, { level: 9 }).length]))
const named = name => [...chunks.values()].find(chunk => basename(chunk.facadeModuleId ?? '') === name)
const sum = files => [...files].reduce((all, file) => all + bytes.get(file), 0)
const isPage = file => /Page\.vue$/.test(chunks.get(file)?.facadeModuleId ?? '')

// A chunk with all that it needs at once, and if asked with what it may fetch later, but no other page.
function closure(chunk, later, files = new Set()) {
  if (files.has(chunk.fileName)) return files
  files.add(chunk.fileName)
  const next = later ? [...chunk.imports, ...chunk.dynamicImports.filter(file => !isPage(file))] : chunk.imports
  for (const file of next.filter(one => chunks.has(one))) closure(chunks.get(file), later && !chunks.get(file).isEntry, files)
  return files
}

const entry = [...chunks.values()].find(chunk => chunk.isEntry)
const languages = ['zh', 'en'].map(name => closure(named(name), false))
const language = languages.reduce((one, other) => (sum(one) > sum(other) ? one : other))
const main = [...chunks.values()].find(chunk => chunk.moduleIds.some(id => id.endsWith('/src/main.ts')))
const program = new Set([...closure(entry, false), ...closure(main, false), ...language])

const pages = [...readFileSync(join(web, 'src/router.ts'), 'utf8').matchAll(/component: (\w+Page)\b/g)].map(found => `${found[1]}.vue`)
const wrong = []
for (const page of new Set(pages)) {
  const chunk = named(page)
  if (!chunk) { wrong.push(`${page} is not fetched on demand: it came with the program`); continue }
  const whole = new Set([...program, ...[...closure(chunk, true)].filter(file => file !== entry.fileName)])
  const others = [...closure(chunk, false)].flatMap(file => Object.keys(chunks.get(file).modules ?? {})).map(id => basename(id))
    .filter(name => name !== page && pages.includes(name))
  const size = sum(whole)
  process.stdout.write(`${page.padEnd(20)} ${String(Math.ceil(size / 1000)).padStart(4)} kB of at most ${limit / 1000} kB\n`)
  if (size > limit) wrong.push(`${page} may load ${Math.ceil(size / 1000)} kB of script, more than ${limit / 1000} kB`)
  if (others.length) wrong.push(`${page} brings ${[...new Set(others)].join(', ')} along`)
}
if (wrong.length) {
  process.stderr.write(`${wrong.join('\n')}\n`)
  process.exitCode = 1
}
