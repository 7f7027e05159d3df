export const AccountPage = () => import('./AccountPage.vue')
export const AccountsPage = () => import('./AccountsPage.vue')
