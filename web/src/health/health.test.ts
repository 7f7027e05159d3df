import { screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Status } from '@/api'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, congress } from '@/testing/world'
import { anchorOf, figuresOf } from './figures'
import HealthPage from './HealthPage.vue'

const gigabyte = 1024 ** 3
const status = (more: Partial<Status> = {}): Status => ({
  version: '1.0', started_at: '2026-11-19T00:00:00Z', at: '2026-11-20T02:00:00Z', database_bytes: 3 * gigabyte, free_bytes: 40 * gigabyte, events: 1200,
  works_waiting: 0, writes_well: true, sessions_open: 2, jobs_waiting: 0, jobs_running: 1, calendar_until: '2026-12-31', calendar_warning: 'none',
  congresses: [{ congress, name: '江门市人民代表大会', anchored_on: '2026-11-19', behind: false, recounted: 0, to_recount: 0 }], ...more,
})
const marks = (more: Partial<Status>) => figuresOf(status(more)).map(one => one.mark)

test('the disk is watched once the database no longer fits a second time, and wrong before it is full', () => {
  expect(marks({ free_bytes: 3.5 * gigabyte })[0]).toBe('well')
  expect(marks({ free_bytes: 2.5 * gigabyte })[0]).toBe('watch')
  expect(marks({ free_bytes: 0.5 * gigabyte })[0]).toBe('wrong')
})

test('a write that failed and a calendar that has run out are wrong', () => {
  expect(marks({ writes_well: false, calendar_warning: 'beyond' }).slice(1)).toEqual(['wrong', 'wrong'])
  expect(marks({ calendar_warning: 'near_end' })[2]).toBe('watch')
})

test('an anchor that was missed for a night is watched', () => {
  const of = (anchored_on: string) => anchorOf({ ...status().congresses[0] as Status['congresses'][0], anchored_on }, '2026-11-20T02:00:00Z').mark
  expect([of('2026-11-19'), of('2026-11-18'), of('2026-11-17')]).toEqual(['well', 'well', 'watch'])
})

test('the page says in one sentence how the program fares, and only to the system administrator', async () => {
  server.use(http.get(at('/status'), () => HttpResponse.json(status({ calendar_warning: 'near_end' }))))
  const closed = await show(HealthPage, '/health')
  expect(screen.getByText(/^This page is open to the system administrator/)).toBeTruthy()
  closed.unmount()
  const keeper = { ...clerkMe, capacities: [{ ...clerkMe.capacities[0], role: 'system_administrator' }] }
  server.use(http.get(at('/session'), () => HttpResponse.json(keeper)))
  await show(HealthPage, '/health')
  expect(await screen.findByText('Something needs an eye on it.')).toBeTruthy()
  expect(screen.getByText('Database 3.0 GB, 40.0 GB free on the disk.')).toBeTruthy()
})
