import { inject, type InjectionKey, provide } from 'vue'

// What the ids on a case page are called. The page knows; its parts ask.
const key: InjectionKey<(id: string | undefined) => string> = Symbol('names')

export const shareNames = (name: (id: string | undefined) => string) => provide(key, name)
export const useNames = () => inject(key, (id: string | undefined) => id ?? '')
