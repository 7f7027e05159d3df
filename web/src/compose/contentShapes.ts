import { computed } from 'vue'
import { commandShape, type FieldShape, useDescription } from '@/forms'

// The fields of a suggestion, as the server describes them.
export function useContentShapes() {
  const { description, problem, load } = useDescription()
  const shapes = computed(() => {
    const command = description.value && commandShape(description.value, 'cases', 'save_draft')
    const inner = command?.fields.find(field => field.name === 'content')?.shape
    return new Map(inner?.kind === 'record' ? inner.fields.map((field): [string, FieldShape] => [field.name, field]) : [])
  })
  return { description, problem, load, shapes }
}
