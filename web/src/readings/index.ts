export const ReadingsCard = () => import('./ReadingsCard.vue')
export const ReadingTodo = () => import('./ReadingTodo.vue')
export { readsDrafts } from './roles'
