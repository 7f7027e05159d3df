import { cleanup, configure } from '@testing-library/vue'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { speak } from '@/i18n'
import { server } from './server'

// jsdom lays nothing out; pages ask these only about shape and place.
window.matchMedia = vi.fn((query: string) => ({
  matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined,
})) as unknown as typeof window.matchMedia
window.scrollTo = () => undefined
HTMLDialogElement.prototype.showModal = function show() { this.open = true }
Element.prototype.scrollIntoView = () => undefined
globalThis.ResizeObserver = class {
  observe() { /* nothing changes its size here */ }
  unobserve() { /* nothing changes its size here */ }
  disconnect() { /* nothing changes its size here */ }
}

// A loaded machine takes longer than a second to load a drawer for the first time.
configure({ asyncUtilTimeout: 5000 })

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' })
  await speak('en')
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
  localStorage.clear()
  sessionStorage.clear()
})
afterAll(() => server.close())
