export const ReviewPage = () => import('./ReviewPage.vue')
