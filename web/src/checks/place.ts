import type { Finding } from '@/api'

// The server counts characters; the browser counts UTF-16 units, of which an emoji has two.
export function unitsBefore(text: string, characters: number): number {
  return [...text].slice(0, characters).join('').length
}

type Control = HTMLInputElement | HTMLTextAreaElement

// Where a field of the form is typed: of a list, the item that the field names, else its first.
function controlOf(form: ParentNode, field: string): Control | null {
  const [name = '', item = '0'] = field.split('.')
  const all = form.querySelectorAll<Control>(`[data-path="${name}"] :is(input, textarea)`)
  return all[field === name ? 0 : Number(item)] ?? null
}

// Puts the cursor where the finding is and changes nothing. False when the field is not on the page.
export function goTo(form: ParentNode, { field, from, to }: Finding): boolean {
  const control = controlOf(form, field)
  if (!control) return false
  control.focus()
  if (to > from) control.setSelectionRange(unitsBefore(control.value, from), unitsBefore(control.value, to))
  control.scrollIntoView({ block: 'center' })
  return true
}
