export { default as AppFrame } from './AppFrame.vue'
export const NotFoundPage = () => import('./NotFoundPage.vue')
export { roles } from './places'
