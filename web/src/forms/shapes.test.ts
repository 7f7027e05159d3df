import { expect, test } from 'vitest'
import { description } from '@/testing/description'
import { complaints, tidy } from './answers'
import { blank, commandShape, commandsOf } from './shapes'

const contact = () => {
  const shape = commandShape(description, 'cases', 'record_contact')
  if (!shape) throw new Error('The description has no such command.')
  return shape
}

test('a command is found by its address and read field by field, with its limits', () => {
  const fields = Object.fromEntries(contact().fields.map(field => [field.name, field]))
  expect(fields['words']).toEqual({ name: 'words', required: true, shape: { kind: 'text', min: 1, max: 2000 } })
  expect(fields['place']?.required).toBe(false)
  expect(fields['deputies']?.shape).toEqual({ kind: 'list', max: 500, item: { kind: 'id', of: 'deputy' } })
  expect(fields['participants']?.shape).toMatchObject({ item: { kind: 'record', name: 'Participant' } })
})

test('a command that the server does not know has no form', () => {
  expect(commandShape(description, 'cases', 'make_coffee')).toBeUndefined()
})

test('the commands of a congress are told apart from those of a case', () => {
  expect(commandsOf(description, 'congresses')).toEqual(['record_office'])
})

test('what was left empty is not sent, what is demanded is', () => {
  const shape = contact()
  const values = { ...(blank(shape) as object), strand: 1, words: ' 好 ', place: '  ', participants: [{ person: ' 李 ', post: '科员' }] }
  expect(tidy(values, shape)).toEqual({
    strand: 1, stage: undefined, way: undefined, held_on: undefined, deputies: [], files: [], words: ' 好 ',
    participants: [{ person: '李', post: '科员' }],
  })
})

test('each missing or overlong answer is named by its path', () => {
  const shape = contact()
  const values = { ...(blank(shape) as object), strand: 1, words: 'x'.repeat(2001), stage: 'before', way: 'phone', participants: [{ person: '', post: '科员' }] }
  expect(complaints(values, shape)).toEqual({ 'held_on': 'required', 'words': 'tooLong', 'participants.0.person': 'required' })
})

test('length is counted in characters, as the server counts', () => {
  const shape = { kind: 'line', min: 1, max: 3 } as const
  expect(complaints('𠮷𠮷𠮷', shape, 'title')).toEqual({})
  expect(complaints('𠮷𠮷𠮷𠮷', shape, 'title')).toEqual({ title: 'tooLong' })
})
