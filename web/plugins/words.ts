import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

type Tree = { [key: string]: Tree | string }

const name = /^virtual:words\/(\w+)$/
const gap = /\{(\w+)\}/

// "第 {n} 号" as the function that fills its gaps; a form without any as it stands.
function formOf(text: string): string {
  const parts = text.split(gap).map((part, at) => (at % 2 ? `g(${JSON.stringify(part)})` : JSON.stringify(part))).filter(part => part !== '""')
  return gap.test(text) ? `g=>${parts.join('+')}` : JSON.stringify(text)
}

// "one | many" as the list of its forms.
function sourceOf(message: Tree | string): string {
  if (typeof message === 'string') {
    const forms = message.split(' | ').map(formOf)
    return forms.length > 1 ? `[${forms.join(',')}]` : forms.join('')
  }
  return `{${Object.entries(message).map(([key, inner]) => `${JSON.stringify(key)}:${sourceOf(inner)}`).join(',')}}`
}

// `virtual:words/zh` is every zh*.json of src/i18n in one, compiled here, so that the browser has no
// compiler to load and to run.
export function compiledWords(folder: string): Plugin {
  return {
    name: 'compiled-words',
    resolveId: id => (name.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = name.exec(id.slice(1))?.[1]
      if (!id.startsWith('\0') || !language) return undefined
      const files = readdirSync(folder).filter(file => file.startsWith(`${language}.`) && file.endsWith('.json')).sort()
      const words: Tree = {}
      for (const file of files) {
        this.addWatchFile(join(folder, file))
        Object.assign(words, JSON.parse(readFileSync(join(folder, file), 'utf8')))
      }
      return `export default ${sourceOf(words)}`
    },
  }
}
