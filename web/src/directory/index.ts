export const DirectoryPage = () => import('./DirectoryPage.vue')
export { boundsOf, valueText } from './parameter'
export { default as ValueInput } from './ValueInput.vue'
