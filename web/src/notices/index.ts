export const NoticesPage = () => import('./NoticesPage.vue')
export { default as DigestCard } from './DigestCard.vue'
export const NoticeSettings = () => import('./SettingsForm.vue')
export { default as NoticeBell } from './NoticeBell.vue'
export { useNoticeCount } from './useNoticeCount'
export { subjectOrder, subjects } from './groups'
