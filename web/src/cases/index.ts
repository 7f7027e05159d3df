export const CasePage = () => import('./CasePage.vue')
export type * from './page'
