export const HomePage = () => import('./HomePage.vue')
export { homeAsks } from './asks'
