import { onScopeDispose, ref } from 'vue'

// Whether the page is as narrow as a phone; follows the window. Paper is never a phone.
export function usePhone() {
  const narrow = window.matchMedia('screen and (max-width: 47.99rem)')
  const phone = ref(narrow.matches)
  const follow = () => { phone.value = narrow.matches }
  narrow.addEventListener('change', follow)
  onScopeDispose(() => narrow.removeEventListener('change', follow))
  return phone
}
