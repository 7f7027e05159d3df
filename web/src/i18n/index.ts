import { createI18n } from 'vue-i18n'
import type { Words } from '@/api'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

const loaders: Record<Language, () => Promise<{ default: Record<string, unknown> }>> = {
  zh: () => import('./zh'),
  en: () => import('./en'),
}

const kept = 'huiyin.language'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh' as string,
  fallbackLocale: 'zh',
  missingWarn: false,
  fallbackWarn: false,
  messages: {} as Record<string, Record<string, never>>,
})

export function keptLanguage(): Language {
  return localStorage.getItem(kept) === 'en' ? 'en' : 'zh'
}

export function language(): Language {
  return i18n.global.locale.value === 'en' ? 'en' : 'zh'
}

export async function speak(to: Language) {
  const messages = await loaders[to]()
  i18n.global.setLocaleMessage(to, messages.default as Record<string, never>)
  i18n.global.locale.value = to
  localStorage.setItem(kept, to)
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en'
}

// The server's own words come in both languages.
export const said = (words: Words | string | undefined | null): string =>
  typeof words === 'string' ? words : words?.[language()] ?? ''

// vue-i18n's own types walk every message there is; this is all of them that is needed.
const speech = i18n.global as unknown as {
  t: (key: string, gaps?: Record<string, unknown>, plural?: number) => string
  te: (key: string) => boolean
}
export const words = (key: string, gaps: Record<string, unknown> = {}, plural = 1) => speech.t(key, gaps, plural)
export const worded = (key: string) => speech.te(key)

// What a domain name is called; an unknown name is shown as it stands rather than hidden.
export function called(kind: 'command' | 'field' | 'event' | 'enum' | 'record', name: string): string {
  const key = `${kind}.${name}`
  return worded(key) ? words(key) : name.slice(name.lastIndexOf('.') + 1)
}
