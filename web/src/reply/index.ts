export const ReplyPage = () => import('./ReplyPage.vue')
