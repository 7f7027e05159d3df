export const PromisesPage = () => import('./PromisesPage.vue')
