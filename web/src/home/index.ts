export const HomePage = () => import('./HomePage.vue')
export { dutiesOf, homeAsks, lateOf, latestOf, mineOf, phasesOf } from './asks'
export { orders } from './useOrder'
export { waitingIn } from './waiting'
