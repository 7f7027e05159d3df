import type { Finding } from '@/api'

export const finding = (more: Partial<Finding> = {}): Finding => ({
  check: 'law.writing.mobile-number', field: 'cause', from: 0, to: 0, title: { zh: '有手机号码', en: 'There is a mobile number' },
  advice: { zh: '请删去。', en: 'Take it out' }, why: '不得泄露个人信息。', article: '北京第25条', ...more,
})
export const several = finding({ check: 'law.writing.several-matters', field: 'cause', from: 4, to: 9, reason: 'several_matters', title: { zh: '不止一件事', en: 'There may be more than one matter' }, advice: { zh: '请分开写。', en: 'Write another one' } })
export const noAnalysis = finding({ check: 'law.writing.missing-analysis', field: 'analysis', title: { zh: '还没有写分析', en: 'The analysis is missing' }, advice: { zh: '写明原因。', en: 'Say why' } })
export const nearCopy = finding({ check: 'law.writing.near-copy', field: 'title', reason: 'repeats_another', title: { zh: '与另一件建议几乎相同', en: 'It is nearly the same as another suggestion' }, advice: { zh: '请先看看那一件。', en: 'Look at that one first' }, other: { id: '01JC8', name: '关于礼睦路改造的建议' } })
