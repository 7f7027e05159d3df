import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { JSDOM } from 'jsdom'
import { build, type Plugin, type Rolldown } from 'vite'
import { compiledWords } from './words.ts'

interface Drawn { title: string }
interface Templates { templates: (language: string, parse: (html: string) => unknown) => Promise<Drawn> }

// What the server says besides what stands in the parts: see src/http/first_words.cpp.
const spoken = /^(date|state|docket)\.|^home\.(atLeast|count|waiting)|^list\.(untitled|dot)|^notices\.(digest$|joint$|count|bell)|^enum\.(Phase|AnswerKind|RatingOutcome|Role)\./
type Tree = { [key: string]: Tree | string }

function flat(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    (typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`)))
}
function wordsOf(folder: string, language: string) {
  const files = readdirSync(folder).filter(file => file.startsWith(`${language}.`) && file.endsWith('.json'))
  const all = files.flatMap(file => flat(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Tree))
  return Object.fromEntries(all.filter(([key]) => spoken.test(key)))
}

// What a browser has and the program looks at while it is loaded.
function actAsBrowser() {
  const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' })
  window.matchMedia = (() => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia
  for (const name of ['window', 'document', 'localStorage', 'location', 'history', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'Event'] as const) {
    Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  }
}

// The whole document of a language, with holes for what the server knows.
function shellOf(html: string, language: string, title: string, words: Record<string, string>) {
  const replaced = (text: string, what: string | RegExp, by: string) => {
    const made = text.replace(what, by)
    if (made === text) throw new Error(`index.html has no ${String(what)}`)
    return made
  }
  let shell = replaced(html, '<html lang="zh-CN">', `<html lang="${language === 'zh' ? 'zh-CN' : language}" data-type="⟦type⟧" data-contrast="⟦contrast⟧">`)
  shell = replaced(shell, /<title>.*<\/title>/, `<title>${title}</title>`)
  shell = replaced(shell, '<div id="app"></div>', '<div id="app">⟦page⟧</div>\n    <script type="application/json" id="first-answers">⟦answers⟧</script>')
  return language === 'zh' ? shell : replaced(shell, words['zh'] ?? '', words[language] ?? '')
}

// Beside the built program, what the server needs to draw a person's first page: first/zh.json and
// first/en.json, made by the program's own parts.
export function firstPage(root: string): Plugin {
  return {
    name: 'first-page',
    apply: 'build',
    async writeBundle({ dir = join(root, 'dist') }, bundle) {
      if (this.environment.name !== 'client') return
      const made = join(dir, 'first/drawing')
      await build({
        root, configFile: false, logLevel: 'warn',
        plugins: [vue({ features: { optionsAPI: false } }), compiledWords(join(root, 'src/i18n'))],
        resolve: { alias: { '@': join(root, 'src') } },
        ssr: { noExternal: true },
        build: { ssr: join(root, 'src/first/templates.ts'), outDir: made, emptyOutDir: true, target: 'es2022', minify: false },
      })
      actAsBrowser()
      const { templates } = await import(pathToFileURL(join(made, 'templates.js')).href) as Templates
      const parse = (text: string) => {
        const box = new JSDOM(`<!doctype html><body>${text}`).window.document.body
        return box
      }
      const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk')
      const words = Object.fromEntries(chunks.flatMap(one => /words\/(\w+)$/.exec(one.facadeModuleId ?? '')?.slice(1).map(name => [name, one.fileName]) ?? []))
      const html = readFileSync(join(dir, 'index.html'), 'utf8')
      mkdirSync(join(dir, 'first'), { recursive: true })
      for (const language of ['zh', 'en']) {
        const drawn = await templates(language, parse)
        const { title, ...parts } = drawn
        const whole = { shell: shellOf(html, language, title, words), ...parts, words: wordsOf(join(root, 'src/i18n'), language) }
        writeFileSync(join(dir, 'first', `${language}.json`), JSON.stringify(whole))
      }
      rmSync(made, { recursive: true, force: true })
    },
  }
}
