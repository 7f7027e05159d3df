import { useSession } from '@/session'

// What is typed into a form outlives a reload: it is kept in the tab, for whoever typed it, until it
// is sent or dropped.
export function useKept(name: string) {
  const { state } = useSession()
  const key = `huiyin.form.${state.me?.person ?? ''}.${name}`
  return {
    read(): Record<string, unknown> | undefined {
      const text = sessionStorage.getItem(key)
      return text ? (JSON.parse(text) as Record<string, unknown>) : undefined
    },
    write(values: Record<string, unknown>) {
      sessionStorage.setItem(key, JSON.stringify(values))
    },
    drop() {
      sessionStorage.removeItem(key)
    },
  }
}
