export const ReadingsCard = () => import('./ReadingsCard.vue')
export const ReadingTodo = () => import('./ReadingTodo.vue')
export { readingsOf } from './asks'
export { readsDrafts } from './roles'
