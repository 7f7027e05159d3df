export const AssignPage = () => import('./AssignPage.vue')
export const ReturnsPage = () => import('./ReturnsPage.vue')
