export { draftOf } from './draft'
export { useAbout } from './useAbout'
export const LikelyUnits = () => import('./LikelyUnits.vue')
export const SimilarCard = () => import('./SimilarCard.vue')
