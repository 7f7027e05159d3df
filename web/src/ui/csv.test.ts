import { expect, test } from 'vitest'
import { csvOf } from './csv'

test('a cell that a spreadsheet would run is kept as text', () => {
  expect(csvOf(['a'], [['=1+1'], ['+1'], ['-1'], ['@x'], ['safe']])).toBe("\uFEFFa\r\n'=1+1\r\n'+1\r\n'-1\r\n'@x\r\nsafe\r\n")
})

test('commas, quotes and lines stay inside their cell', () => {
  expect(csvOf(['a', 'b'], [['one, two', 'say "no"'], ['up\ndown', '']])).toBe('\uFEFFa,b\r\n"one, two","say ""no"""\r\n"up\ndown",\r\n')
})
