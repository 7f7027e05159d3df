export const DeskPage = () => import('./DeskPage.vue')
export const DeskBrief = () => import('./DeskBrief.vue')
export const ContactLamps = () => import('./ContactLamps.vue')
export { contactsOf, opinionsOf } from './lines'
