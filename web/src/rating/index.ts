export const RatePage = () => import('./RatePage.vue')
