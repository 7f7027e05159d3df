export const CasePage = () => import('./CasePage.vue')
export const ActionDrawer = () => import('./ActionDrawer.vue')
export { signatories } from './actions'
export { shareNames, useNames } from './names'
export { useCase } from './useCase'
export type * from './page'
