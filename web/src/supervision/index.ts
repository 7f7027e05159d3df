export const LevelsPage = () => import('./LevelsPage.vue')
export const MatrixPage = () => import('./MatrixPage.vue')
export const SupervisionPage = () => import('./SupervisionPage.vue')
export { default as SupervisionTabs } from './SupervisionTabs.vue'
