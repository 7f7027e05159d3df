export const DirectoryPage = () => import('./DirectoryPage.vue')
