export const ImportsPage = () => import('./ImportsPage.vue')
export const JobPage = () => import('./JobPage.vue')
export const JobsPage = () => import('./JobsPage.vue')
