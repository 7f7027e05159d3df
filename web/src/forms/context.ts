import { inject, type InjectionKey, provide } from 'vue'
import type { Hangs } from '@/api'
import type { Option } from './options'
import type { IdKind } from './shapes'

// What the parts of one form share: where ids are looked up, and what is wrong where.
export interface FormContext {
  congress: string
  prefix: string // makes the ids of inputs differ between forms on a page
  command: string
  known: Partial<Record<IdKind, Option[]>> // choices that the page already knows, instead of a list
  wrong: (path: string) => string | undefined
  hint?: (path: string) => string | undefined
  keptAs?: () => string // the name under which the form outlives a reload
  hangs?: () => Hangs | undefined // where its files will hang, or do already
}

const key: InjectionKey<FormContext> = Symbol('form')

export const shareForm = (context: FormContext) => provide(key, context)

export function useForm(): FormContext {
  const context = inject(key)
  if (!context) throw new Error('A field stands outside a form.')
  return context
}
