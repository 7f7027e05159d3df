export const TalkList = () => import('./TalkList.vue')
export const TalksCard = () => import('./TalksCard.vue')
export const TalkTodo = () => import('./TalkTodo.vue')
export { answersTalks } from './roles'
