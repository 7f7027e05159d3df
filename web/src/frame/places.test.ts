import { expect, test } from 'vitest'
import { barOf, icons } from './places'

const roles = ['deputy', 'unit_clerk', 'unit_head', 'deputies_office', 'government_office', 'leader', 'chair', 'system_administrator', 'security_administrator', 'committee']

test('on a phone every place can be reached, at most four of them without "more"', () => {
  for (const role of roles) {
    const desk = barOf(role, false)
    const phone = barOf(role, true)
    expect([...phone.shown, ...phone.folded], role).toEqual([...desk.shown, ...desk.folded])
    expect(phone.shown.length + Number(phone.folded.length > 0), role).toBeLessThanOrEqual(4)
  }
  expect(barOf('deputies_office', true).folded).toContain('returns')
})

test('a bar of a desk holds at most seven, and "more" never just one', () => {
  for (const role of roles) {
    const { shown, folded } = barOf(role, false)
    expect(shown.length + Number(folded.length > 0), role).toBeLessThanOrEqual(7)
    expect(folded.length, role).not.toBe(1)
  }
})

test('whoever may be concerned by an activity is led to them', () => {
  for (const role of [...roles, 'former'].filter(one => !one.endsWith('administrator'))) expect([...barOf(role, true).shown, ...barOf(role, true).folded], role).toContain('activities')
})

test('who may not write, and who sees no case, is not led there', () => {
  expect(barOf('unit_clerk', false).shown).not.toContain('compose')
  expect(barOf('security_administrator', false).shown).toEqual(['home', 'accounts', 'library', 'directory'])
})

test('every place has a sign', () => {
  for (const role of roles) for (const name of [...barOf(role, false).shown, ...barOf(role, false).folded]) expect(icons[name], name).toBeTruthy()
})
