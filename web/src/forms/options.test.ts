import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { at, server } from '@/testing/server'
import { fits, options } from './options'
import { shapeOf } from './shapes'

test('a person is offered with what he is, and only leaders where a leader stands', async () => {
  server.use(http.get(at('/people'), () => HttpResponse.json({ rows: [
    { id: 'p1', title: '周市长', roles: [{ role: 'leader' }] }, { id: 'p2', title: '刘副主任', roles: [{ role: 'chair' }] }, { id: 'p3', title: '李承办', roles: [{ role: 'unit_clerk' }] },
  ] })))
  const people = await options('person', 'with people')
  expect(people.map(one => one.name)).toEqual(['周市长', '刘副主任', '李承办'])
  expect(people[2]?.hint).toBe('Unit clerk')
  for (const field of ['official', 'leader', 'in_charge', 'signed_by']) expect(people.filter(one => fits(field, one)).map(one => one.id), field).toEqual(['p1', 'p2'])
  expect(people.filter(one => fits('team', one)).length).toBe(3)
})

test('a deputy can sign where only a leader can as a person', () => {
  expect(fits('signed_by', { id: '01JD1', name: '张代表01' })).toBe(true)
})

test('a case is sought by its number or by words of its title, among those that are asked for', async () => {
  const sought: string[] = []
  server.use(http.get(at('/cases'), ({ request }) => { sought.push(new URL(request.url).search); return HttpResponse.json({ rows: [] }) }))
  await options('case', 'c', '41', { phase: ['handling', 'closed'] })
  await options('case', 'c', 'road')
  expect(sought).toEqual(['?congress=c&number=41&phase=handling&phase=closed&limit=20', '?congress=c&q=road&limit=20'])
})

test('a committee is one of the offices of that kind', async () => {
  server.use(http.get(at('/offices'), () => HttpResponse.json({ rows: [{ id: 'o1', title: '市水利局', kind: 'unit' }, { id: 'o2', title: '城建工委', kind: 'committee' }] })))
  const offices = await options('office', 'with committees')
  expect(offices.filter(one => fits('committee', one)).map(one => one.id)).toEqual(['o2'])
  expect(offices.filter(one => fits('unit', one)).length).toBe(2)
})

test('only a station or a deputies’ office is asked to read a draft, wherever the form is opened', async () => {
  server.use(http.get(at('/offices'), () => HttpResponse.json({ rows: [{ id: 'o1', title: '市水利局', kind: 'unit' }, { id: 'o2', title: '礼乐街道代表联络站', kind: 'station' }, { id: 'o3', title: '选联工委', kind: 'deputies_office' }] })))
  const offices = await options('office', 'with stations')
  expect(offices.filter(one => fits('reader', one)).map(one => one.id)).toEqual(['o2', 'o3'])
})

test('a mechanism is chosen by its title', async () => {
  server.use(http.get(at('/mechanisms'), () => HttpResponse.json({ rows: [{ mechanism: 'jianghai.five-ones', title: { zh: '“五个一”', en: 'Five ones' }, origin: '江海区人大常委会' }] })))
  expect(await options('mechanism', 'with a library')).toEqual([{ id: 'jianghai.five-ones', name: 'Five ones', hint: '江海区人大常委会' }])
  const shape = shapeOf({ properties: { mechanism: { type: 'string' } }, required: ['mechanism'] }, { paths: {}, components: { schemas: {} } }, 'EndMechanism')
  expect(shape).toMatchObject({ fields: [{ name: 'mechanism', shape: { kind: 'id', of: 'mechanism' } }] })
})
