import { expect, test } from 'vitest'
import { difference } from './difference'

const marked = (one: string, other: string) => difference(one, other)
  .map(parts => parts.map(part => (part.own ? `[${part.text}]` : part.text)).join(''))

test('what only one version has is marked in it, the rest is not', () => {
  expect(marked('将礼睦路扩宽为双向四车道。', '将礼睦路扩宽为双向六车道，并设人行道。')).toEqual(['将礼睦路扩宽为双向[四]车道。', '将礼睦路扩宽为双向[六]车道[，并设人行道]。'])
})

test('numbers and Latin words are whole', () => {
  expect(marked('全长 42 公里', '全长 420 公里')).toEqual(['全长 [42] 公里', '全长 [420] 公里'])
})

test('one character in common by chance does not tear a changed passage', () => {
  expect(marked('修路的钱', '种树的人')).toEqual(['[修路的钱]', '[种树的人]'])
})

test('a text that is new is marked whole, and one that is the same not at all', () => {
  expect(marked('', '新写的')).toEqual(['', '[新写的]'])
  expect(marked('同样', '同样')).toEqual(['同样', '同样'])
})

test('both versions can be read whole again from their parts, however long they are', () => {
  const long = Array.from({ length: 400 }, (_, n) => `第${n}句说明情况。`).join('')
  const other = long.replace('第200句', '另外一句')
  const parts = difference(long, other)
  expect(parts.map(side => side.map(part => part.text).join(''))).toEqual([long, other])
  expect(parts[1].filter(part => part.own).map(part => part.text)).toEqual(['另外一句说明情况。'])
})
