export const HealthPage = () => import('./HealthPage.vue')
