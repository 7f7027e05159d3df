export const QueuePage = () => import('./QueuePage.vue')
export const BulkBar = () => import('./BulkBar.vue')
export const BulkDrawer = () => import('./BulkDrawer.vue')
export { useBulk } from './useBulk'
export { useSelection } from './useSelection'
