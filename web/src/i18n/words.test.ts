import { afterEach, describe, expect, test } from 'vitest'
import { speak, words, worded } from '@/i18n'

afterEach(() => speak('en'))

describe('words', () => {
  test('fill their gaps, and leave empty what is not known', () => {
    expect(words('home.greeting', { name: 'Li' })).toBe('Good day, Li')
    expect(words('home.greeting')).toBe('Good day, ')
  })

  test('take the form of their number, told as n or apart', () => {
    expect([0, 1, 2].map(n => words('date.left', { n }))).toEqual(['0 working days left', '1 working day left', '2 working days left'])
    expect(words('date.left', { n: '12' }, 12)).toBe('12 working days left')
  })

  test('have one form in Chinese', async () => {
    await speak('zh')
    expect(words('date.left', { n: 1 }, 1)).toBe('还剩 1 个工作日')
  })

  test('an unknown key is shown as it stands, and so is one that holds others', () => {
    expect(words('home.never')).toBe('home.never')
    expect(words('home')).toBe('home')
    expect([worded('home.greeting'), worded('home'), worded('home.greeting.more')]).toEqual([true, false, false])
  })
})
