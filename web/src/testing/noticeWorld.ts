import type { Notice } from '@/api'
import { congress, duty } from './world'

// What a person is told of: two events of one case on one day, a reminder the day before.
const happened = (notice: string, at: string, event: string, data: Record<string, unknown>, version: number): Notice => ({
  notice, at, kind: 'happened', id: '01JC1', congress, number: 23, case_title: '关于扩宽礼睦路全路段工程的建议', phase: 'answered', read: false,
  happened: { version, event, at, by_name: '李承办02', office_name: '市交通运输局', deputy_name: '', data },
})

export const notices: Notice[] = [
  happened('n3', '2026-11-20T01:00:00Z', 'reply_issued', { strand: 1, round: 1 }, 12),
  happened('n2', '2026-11-19T23:50:00Z', 'signed_in', { strand: 1 }, 11),
  {
    notice: 'n1', at: '2026-11-19T01:00:00Z', kind: 'reminder', id: '01JC1', congress, number: 23, case_title: '关于扩宽礼睦路全路段工程的建议', phase: 'handling', read: false,
    duty: duty({ mechanism: 'law.handling' }),
  },
]
