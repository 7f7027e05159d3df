export { draftToCheck } from './draft'
export { useFindings } from './useFindings'
export { goTo } from './place'
export { markedParts } from './marks'
export const FindingCard = () => import('./FindingCard.vue')
