export const CasePage = () => import('./CasePage.vue')
export const ActionDrawer = () => import('./ActionDrawer.vue')
export const CaseText = () => import('./CaseText.vue')
export const HistoryList = () => import('./HistoryList.vue')
export const ProposerList = () => import('./ProposerList.vue')
export { signatories } from './actions'
export { shareNames, useNames } from './names'
export { namesOf, sentenceOf } from './sentences'
export { dutyPages, placeOf } from './places'
export { stepOf } from './next'
export { useViews } from './useViews'
export { useCase } from './useCase'
export type * from './page'
