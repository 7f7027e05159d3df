export const ComposePage = () => import('./ComposePage.vue')
