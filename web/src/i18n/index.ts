import { shallowRef } from 'vue'
import { tellServer, type Words } from '@/api'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

// What plugins/words.ts makes of a message: text, a function that fills gaps, or one of both for each number.
type Form = string | ((gap: (name: string) => string) => string)
export interface Tree { [key: string]: Tree | Form | Form[] }

const loaders: Record<Language, () => Promise<{ default: Tree }>> = {
  zh: () => import('virtual:words/zh'),
  en: () => import('virtual:words/en'),
}

const kept = 'huiyin.language'
const spoken = shallowRef<Language>('zh')
const messages = shallowRef<Tree>({})

export const keptLanguage = (): Language => (localStorage.getItem(kept) === 'en' ? 'en' : 'zh')

export const language = (): Language => spoken.value

export async function speak(to: Language) {
  messages.value = (await loaders[to]()).default
  spoken.value = to
  localStorage.setItem(kept, to)
  tellServer('language', to)
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en'
}

function found(key: string): Form | Form[] | undefined {
  let at: Tree | Form | Form[] | undefined = messages.value
  for (const name of key.split('.')) at = typeof at === 'object' && !Array.isArray(at) ? at[name] : undefined
  return typeof at === 'object' && !Array.isArray(at) ? undefined : at
}

// A message in the language spoken; where it has forms, the one for `n`. An unknown key is shown as it stands.
export function words(key: string, gaps: Record<string, unknown> = {}, plural = 1, unsaid = ''): string {
  const message = found(key)
  const n = typeof gaps['n'] === 'number' ? gaps['n'] : plural
  const form = Array.isArray(message) ? message[Math.abs(n) === 1 ? 0 : 1] : message
  return typeof form === 'function' ? form(name => String(gaps[name] ?? unsaid)) : form ?? key
}
export const worded = (key: string): boolean => found(key) !== undefined

export const useI18n = () => ({ t: words, te: worded })

// The server's own words come in both languages.
export const said = (both: Words | string | undefined | null): string =>
  typeof both === 'string' ? both : both?.[language()] ?? ''

// What a domain name is called; an unknown name is shown as it stands rather than hidden. What is told of a
// single one stays open: “Issued the reply (…)”.
export function called(kind: 'command' | 'field' | 'event' | 'enum' | 'record', name: string): string {
  const key = `${kind}.${name}`
  return worded(key) ? words(key, {}, 1, '…') : name.slice(name.lastIndexOf('.') + 1)
}
