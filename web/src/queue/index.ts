export const QueuePage = () => import('./QueuePage.vue')
