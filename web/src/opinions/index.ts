export const CaseOpinionsCard = () => import('./CaseOpinionsCard.vue')
export const DoorsPage = () => import('./DoorsPage.vue')
export const FromOpinions = () => import('./FromOpinions.vue')
export const MeetingsPage = () => import('./MeetingsPage.vue')
export const OpinionTodo = () => import('./OpinionTodo.vue')
export const OpinionShare = () => import('./OpinionShare.vue')
export const OpinionsPage = () => import('./OpinionsPage.vue')
export const PosterPage = () => import('./PosterPage.vue')
export const TellPage = () => import('./TellPage.vue')
export const ToldPage = () => import('./ToldPage.vue')
export { opinionTodosOf } from './asks'
export { moderates } from './roles'
