import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

// What most persons need at once besides the program: it is asked for by the HTML, not by a script
// that had to be fetched and run before.
export function firstPath(wanted: readonly string[]): Plugin {
  return {
    name: 'first-path',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk')
        const tags: HtmlTagDescriptor[] = []
        const add = (file: string) => {
          const href = `/${file}`
          if (html.includes(href) || tags.some(tag => tag.attrs?.['href'] === href)) return
          tags.push(href.endsWith('.css')
            ? { tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href }, injectTo: 'head' }
            : { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head' })
        }
        for (const name of wanted) {
          const chunk = chunks.find(one => one.moduleIds.some(id => id.endsWith(name)))
          if (!chunk) throw new Error(`The first path wants ${name}, which is in no chunk.`)
          const scripts = [...chunk.imports, chunk.fileName]
          for (const file of scripts) add(file)
          for (const one of chunks.filter(other => scripts.includes(other.fileName)))
            for (const file of one.viteMetadata?.importedCss ?? []) add(file)
        }
        return tags
      },
    },
  }
}
