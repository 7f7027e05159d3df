export { isSameMatter } from './decisions'
export { draftOf } from './draft'
export { useAbout } from './useAbout'
export const AlikeList = () => import('./AlikeList.vue')
export const LikelyUnits = () => import('./LikelyUnits.vue')
export const SimilarCard = () => import('./SimilarCard.vue')
