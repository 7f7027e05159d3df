import type { Matrix, MechanismRow, MechanismView, ReplayReport } from '@/api'
import { congress } from './world'

// 五个一 as the library tells of it, its matrix, and a replay of it.
export const mechanismRow = (more: Partial<MechanismRow> = {}): MechanismRow => ({
  mechanism: 'jianghai.five-ones', title: { zh: '“五个一”跟踪督办', en: 'Tracking by five ones' }, origin: '江海区人大常委会', law: false, reach: 'in_hand',
  in_force: false, duties: 2, gates: 0, congresses: 1, ...more,
})

export const mechanismView = (row: Partial<MechanismRow> = {}): MechanismView => ({
  row: mechanismRow(row),
  sources: [{ law: '江门人大信息2020年第4期', article: '“回头看”实行“二次验收”', text: '江海区人大常委会实施“五个一”跟踪督办机制。' }],
  parameters: [
    { mechanism: 'jianghai.five-ones', mechanism_title: { zh: '“五个一”', en: 'Five ones' }, parameter: 'naming_period', title: { zh: '确定督办工委期限', en: 'Time to name the committee' }, kind: 'period', value: '10 working days', standard: '10 working days', least: '1 day', most: '2 months', allowed: [], hard: false, why: '' },
    { mechanism: 'jianghai.five-ones', mechanism_title: { zh: '“五个一”', en: 'Five ones' }, parameter: 'poll_day', title: { zh: '年度测评截止日', en: 'Day of the poll' }, kind: 'day_of_year', value: '11-30', standard: '11-30', least: '06-30', most: '12-31', allowed: [], hard: false, why: '' },
  ],
  duties: [
    { duty: 'one-committee', title: { zh: '一建议一工委', en: 'One committee' }, bearer: 'deputies_office', bearer_title: { zh: '代表工作机构', en: 'deputies’ office' }, repeats: 'none', force: 'binding', tightens: '', why: '每件重点建议明确一个工委。', article: '之一' },
    { duty: 'monthly-status', title: { zh: '一月一情况', en: 'One status a month' }, bearer: 'main_unit', bearer_title: { zh: '主办单位', en: 'main unit' }, repeats: 'month', force: 'binding', tightens: '', why: '', article: '' },
  ],
  gates: [],
  veils: [],
  chases: [],
  scores: [],
  checks: [],
  rubric: [],
  adoptions: [{ congress: '01JJH', congress_title: '江海区人民代表大会', since: '2024-03-01', by: '李四', decision: '主任会议纪要〔2024〕2号', until: '2025-02-01', ended_because: '另有办法' }],
  file: '[mechanism]\nid = "jianghai.five-ones"\n',
})

export const matrix: Matrix = {
  year: 2026,
  columns: [
    { duty: 'one-committee', title: { zh: '一建议一工委', en: 'One committee' }, part: '' },
    { duty: 'quarterly-inspection', title: { zh: '一季一检查', en: 'One inspection a quarter' }, part: '2026-q1' },
    { duty: 'quarterly-inspection', title: { zh: '一季一检查', en: 'One inspection a quarter' }, part: '2026-q2' },
    { duty: 'quarterly-inspection', title: { zh: '一季一检查', en: 'One inspection a quarter' }, part: '2026-q3' },
  ],
  rows: [{
    id: '01JC1', number: 23, title: '关于尽快建设南冲电排站的建议', unit_name: '市水利局', supervisor_name: '城建工委', phase: 'handling',
    cells: [
      { column: 0, lamp: 'done', begun: true, due_on: '2026-02-01', met_on: '2026-01-20', evidence: true, duty: 'jianghai.five-ones.one-committee' },
      { column: 1, lamp: 'late', begun: true, due_on: '2026-03-31', evidence: false, duty: 'jianghai.five-ones.quarterly-inspection:part=2026-q1' },
      { column: 2, lamp: 'on_time', begun: false, due_on: '2026-06-30', evidence: false, duty: 'jianghai.five-ones.quarterly-inspection:part=2026-q2' },
    ],
  }],
}

const count = (asked: number, in_time: number, late: number, open = 0, let_off = 0) => ({ asked, in_time, late, open, let_off })
export const report: ReplayReport = {
  asked: { congress, mechanisms: ['jianghai.five-ones'], values: [], from: '2025-01-01', until: '2025-12-31' }, on: '2026-11-26', cases: 40, events: 900, cases_concerned: 7,
  figures: [
    { mechanism: 'jianghai.five-ones', duty: 'one-committee', title: { zh: '一建议一工委', en: 'One committee' }, role: 'deputies_office', role_title: { zh: '代表工作机构', en: 'deputies’ office' }, replayed: count(7, 4, 2, 0, 1), really: count(0, 0, 0) },
    { mechanism: 'jianghai.five-ones', duty: 'monthly-status', title: { zh: '一月一情况', en: 'One status a month' }, role: 'main_unit', role_title: { zh: '主办单位', en: 'main unit' }, replayed: count(30, 20, 10), really: count(3, 3, 0) },
  ],
  weeks: [
    { role: 'deputies_office', monday: '2025-03-03', due: 6, late: 2 },
    { role: 'main_unit', monday: '2025-03-03', due: 10, late: 3 }, { role: 'main_unit', monday: '2025-03-24', due: 20, late: 7 },
  ],
}
