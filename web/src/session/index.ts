export { type Hat, oversees, plansActivities, readsNoCases, useSession } from './useSession'
export const SignInPage = () => import('./SignInPage.vue')
export const SignInAgain = () => import('./SignInAgain.vue')
