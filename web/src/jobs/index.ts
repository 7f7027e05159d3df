export { default as JobMark } from './JobMark.vue'
export { default as JobProgress } from './JobProgress.vue'
export { default as JobTable } from './JobTable.vue'
export { useJobs } from './useJobs'
export { hasEnded, useJob } from './useJob'
export const ImportsPage = () => import('./ImportsPage.vue')
export const JobPage = () => import('./JobPage.vue')
export const JobsPage = () => import('./JobsPage.vue')
