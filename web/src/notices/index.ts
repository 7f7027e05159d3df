export const NoticesPage = () => import('./NoticesPage.vue')
export const DigestCard = () => import('./DigestCard.vue')
export const NoticeSettings = () => import('./SettingsForm.vue')
export { default as NoticeBell } from './NoticeBell.vue'
export { useNoticeCount } from './useNoticeCount'
