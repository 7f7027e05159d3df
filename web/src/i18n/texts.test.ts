import { parse } from '@vue/compiler-sfc'
import { describe, expect, test } from 'vitest'

const files = import.meta.glob<Tree>('./*.json', { import: 'default', eager: true })
const treesOf = (language: string): Tree =>
  Object.assign({}, ...Object.entries(files).filter(([file]) => file.startsWith(`./${language}.`)).map(([, tree]) => tree)) as Tree
const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts', '!../testing/**', '!../api/schema.d.ts'], {
  query: '?raw', import: 'default', eager: true,
})

type Tree = { [key: string]: Tree | string }

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}

const chinese = flat(treesOf('zh'))
const english = flat(treesOf('en'))
const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...english.keys()].filter(key => !chinese.has(key))).toEqual([])
    expect([...chinese.keys()].filter(key => !english.has(key))).toEqual([])
  })

  test('fill no gap that the other does not know', () => {
    const odd = [...chinese].filter(([key, text]) => gaps(text).join() !== gaps(english.get(key) ?? '').join())
    expect(odd.map(([key]) => key)).toEqual([])
  })

  test('leave nothing empty', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  test('every key the code asks for by name exists', () => {
    const missing = Object.entries(sources).flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:t|words)\('([\w.-]+)'/g)].map(match => match[1] ?? '')
        .filter(key => !chinese.has(key)).map(key => `${file}: ${key}`))
    expect(missing).toEqual([])
  })

  test('every group of keys the code chooses from exists', () => {
    const missing = Object.entries(sources).flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:t|te|words|worded)\(`([\w.-]+\.)\$\{/g)].map(match => match[1] ?? '')
        .filter(group => ![...chinese.keys()].some(key => key.startsWith(group))).map(group => `${file}: ${group}`))
    expect(missing).toEqual([])
  })
})

interface Node { type: number, content?: unknown, children?: Node[], props?: { type: number, name: string, value?: { content: string } }[] }
const spoken = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label'])

function sentences(node: Node): string[] {
  const own = node.type === 2 && typeof node.content === 'string' ? [node.content] : []
  const attributes = (node.props ?? []).filter(one => one.type === 6 && spoken.has(one.name)).map(one => one.value?.content ?? '')
  return [...own, ...attributes, ...(node.children ?? []).flatMap(sentences)].filter(text => /\p{L}{2}/u.test(text))
}

describe('no text stands in code', () => {
  test('every source is looked at', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(30)
    expect(Object.values(sources).some(text => text.includes('<template>'))).toBe(true)
  })

  test('no Chinese in any source', () => {
    const found = Object.entries(sources).flatMap(([file, text]) => text.split('\n')
      .filter(line => /\p{Script=Han}/u.test(line) && !/^\s*(\/\/|\*|<!--|\/\*)/.test(line)).map(line => `${file}: ${line.trim()}`))
    expect(found).toEqual([])
  })

  test('no words in a template outside a translation', () => {
    const found = Object.entries(sources).filter(([file]) => file.endsWith('.vue')).flatMap(([file, text]) => {
      const tree = parse(text).descriptor.template?.ast as unknown as Node | undefined
      return tree ? sentences(tree).map(words => `${file}: ${words.trim()}`) : []
    })
    expect(found).toEqual([])
  })
})
