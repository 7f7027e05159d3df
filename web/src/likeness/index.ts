export { draftOf } from './draft'
export const LikelyUnits = () => import('./LikelyUnits.vue')
export const SimilarCard = () => import('./SimilarCard.vue')
