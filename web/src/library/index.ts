export const LibraryPage = () => import('./LibraryPage.vue')
export const MechanismPage = () => import('./MechanismPage.vue')
export { useMechanisms } from './useMechanisms'
