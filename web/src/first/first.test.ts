import { afterEach, expect, test } from 'vitest'
import { drawnPage, isMine } from './index'

afterEach(() => { document.body.innerHTML = '' })

test('a page that the server did not draw has nothing for the program', () => {
  expect(drawnPage()).toBeUndefined()
})

test('a drawn page tells for whom, and the answers', () => {
  document.body.innerHTML = '<script type="application/json" id="first-answers">{"language":"zh","hat":"seat:d","answers":{"/session":{"name":"\\u003cb>"}}}</script>'
  expect(drawnPage()).toEqual({ language: 'zh', hat: 'seat:d', answers: { '/session': { name: '<b>' } } })
})

test('only a page in the same language and for the same hat is taken over', () => {
  const drawn = { language: 'zh', hat: 'seat:d', answers: {} }
  expect(isMine(drawn, 'zh', 'seat:d')).toBe(true)
  expect(isMine(drawn, 'en', 'seat:d')).toBe(false)
  expect(isMine(drawn, 'zh', 'unit_clerk:c:o')).toBe(false)
  expect(isMine(drawn, 'zh', undefined)).toBe(false)
})
