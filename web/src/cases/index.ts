export const CasePage = () => import('./CasePage.vue')
