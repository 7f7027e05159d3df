import { beforeEach, expect, test } from 'vitest'
import { effectScope, ref } from 'vue'
import { useBehind } from './useBehind'

let page: HTMLElement
let opener: HTMLButtonElement
beforeEach(() => {
  document.body.innerHTML = '<div id="app"><button>Open</button></div>'
  page = document.querySelector('#app') as HTMLElement
  opener = page.querySelector('button') as HTMLButtonElement
  opener.focus()
})
const inert = () => page.hasAttribute('inert')

test('the page is out of reach as long as a window stands over it, and then has the focus again', async () => {
  const open = ref(false)
  const scope = effectScope()
  scope.run(() => useBehind(() => open.value))
  expect(inert()).toBe(false)
  open.value = true
  await expect.poll(inert).toBe(true)
  opener.blur()
  open.value = false
  expect(inert()).toBe(false) // at once, so that the window can give the focus back
  await expect.poll(() => document.activeElement).toBe(opener)
  scope.stop()
})

test('of two windows the last one frees the page', async () => {
  const [one, other] = [ref(true), ref(true)]
  const scope = effectScope()
  scope.run(() => { useBehind(() => one.value); useBehind(() => other.value) })
  await expect.poll(inert).toBe(true)
  one.value = false
  expect(inert()).toBe(true)
  other.value = false
  expect(inert()).toBe(false)
  scope.stop()
})

test('a window that goes with its page leaves nothing behind, even before it stood', async () => {
  const scope = effectScope()
  scope.run(() => useBehind(() => true))
  scope.stop()
  await new Promise(done => setTimeout(done, 5))
  expect(inert()).toBe(false)
})
