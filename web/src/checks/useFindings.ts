import { computed } from 'vue'
import type { FindingList, WrittenDraft } from '@/api'
import { useAbout } from '@/likeness'

const rest = 1200 // milliseconds without a keystroke

// What the checks find in a text that is being written. Kept nowhere.
export function useFindings(draft: () => WrittenDraft | undefined) {
  const { answer } = useAbout<FindingList, WrittenDraft>('/writing-checks', draft, rest)
  return computed(() => answer.value?.rows ?? [])
}
