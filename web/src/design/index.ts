export const DesignPage = () => import('./DesignPage.vue')
