import { keptChoice } from './keptChoice'

export const sizes = ['100', '125', '150'] as const
export type TypeSize = (typeof sizes)[number]

const { value: size, apply, choose: enlarge } = keptChoice<TypeSize>('type', sizes, () => '100')

export function useTypeSize() {
  apply()
  return { size, enlarge }
}
