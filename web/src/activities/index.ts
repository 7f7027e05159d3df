export const ActivitiesPage = () => import('./ActivitiesPage.vue')
export const ActivityPage = () => import('./ActivityPage.vue')
export const NewActivityPage = () => import('./NewActivityPage.vue')
