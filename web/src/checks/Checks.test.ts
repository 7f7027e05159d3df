import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { finding, nearCopy, noAnalysis } from '@/testing/findingWorld'
import { show } from '@/testing/show'
import FindingCard from './FindingCard.vue'
import { draftToCheck } from './draft'
import { markedParts } from './marks'
import { goTo } from './place'

test('what is missing stands in one line, what is doubtful with the words it is about and what to do', async () => {
  const cause = '请打13800138000，或者13900139000。'
  const first = finding({ from: 2, to: 13 })
  const second = finding({ from: 16, to: 27 })
  const { emitted } = render(FindingCard, { props: { findings: [noAnalysis, first, second], textOf: field => (field === 'cause' ? cause : '') } })
  expect(screen.getByText(/Still to be written/).textContent).toContain('Analysis')
  expect(screen.getAllByText('There is a mobile number')).toHaveLength(1)
  expect(screen.getByText('Take it out')).toBeTruthy()
  await userEvent.click(screen.getByText('13900139000'))
  await userEvent.click(screen.getByRole('button', { name: 'Analysis' }))
  expect(emitted()['go']).toEqual([[second], [noAnalysis]])
})

test('what the text is a copy of is named once with a way to each, even while the title is not written', async () => {
  const second = { ...nearCopy, other: { id: '01JC9', name: '' } }
  await show(FindingCard, '/', { findings: [nearCopy, second, noAnalysis], textOf: () => '' })
  expect(screen.getAllByText('It is nearly the same as another suggestion')).toHaveLength(1)
  expect(screen.getByText(/Still to be written/).textContent).not.toContain('Title')
  const ways = screen.getAllByRole('link').map(one => [one.textContent, one.getAttribute('href')])
  expect(ways).toEqual([['关于礼睦路改造的建议', '/case/01JC8'], ['(no title yet)', '/case/01JC9']])
})

test('a place behind an emoji is selected where it stands, and the text stays as it is', () => {
  document.body.innerHTML = '<div data-path="cause"><textarea></textarea></div><div data-path="demands"><textarea></textarea><textarea></textarea></div>'
  const [cause, , second] = document.querySelectorAll('textarea')
  if (!cause || !second) throw new Error('The form is not there.')
  Object.assign(cause, { value: '🚗🚗粤J12345停着' })
  cause.scrollIntoView = second.scrollIntoView = () => undefined
  expect(goTo(document, finding({ from: 2, to: 9 }))).toBe(true)
  expect(cause.value.slice(cause.selectionStart, cause.selectionEnd)).toBe('粤J12345')
  expect(cause.value).toBe('🚗🚗粤J12345停着')
  expect(goTo(document, finding({ field: 'demands.1' }))).toBe(true)
  expect(document.activeElement).toBe(second)
  expect(goTo(document, finding({ field: 'demands.7' }))).toBe(false)
})

test('a text is cut where findings begin and end, and loses no character', () => {
  const parts = markedParts('🚗甲乙丙丁', 'cause', [finding({ from: 1, to: 3 }), finding({ from: 2, to: 4 }), finding({ field: 'title', from: 0, to: 1 })])
  expect(parts.map(part => [part.text, part.findings.length])).toEqual([['🚗', 0], ['甲', 1], ['乙', 2], ['丙', 1], ['丁', 0]])
  expect(parts.map(part => part.text).join('')).toBe('🚗甲乙丙丁')
  expect(markedParts('', 'cause', [])).toEqual([])
})

test('hardly a word is not looked at, and what is too long only from its beginning', () => {
  expect(draftToCheck('01JJM', { title: '路', demands: [''] })).toBeUndefined()
  expect(draftToCheck(undefined, { title: '关于扩宽礼睦路的建议' })).toBeUndefined()
  expect(draftToCheck('01JJM', { title: '关于扩宽礼睦路的建议' }, '01JC1')).toMatchObject({ of: '01JC1' })
  expect(draftToCheck('01JJM', { title: '关于扩宽礼睦路的建议', demands: ['', '扩'.repeat(1001)] })).toMatchObject({ cause: '', demands: ['', '扩'.repeat(1000)] })
})
