export const HomePage = () => import('./HomePage.vue')
