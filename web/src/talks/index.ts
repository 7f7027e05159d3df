export const AnsweredTalks = () => import('./AnsweredTalks.vue')
export const TalkList = () => import('./TalkList.vue')
export const TalksCard = () => import('./TalksCard.vue')
export const TalkTodo = () => import('./TalkTodo.vue')
export { answeredOf, talksOf } from './asks'
export { answersTalks } from './roles'
