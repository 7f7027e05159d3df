export const ActivitiesPage = () => import('./ActivitiesPage.vue')
export const ActivityPage = () => import('./ActivityPage.vue')
export const ActivityTodoList = () => import('./ActivityTodoList.vue')
export const NewActivityPage = () => import('./NewActivityPage.vue')
