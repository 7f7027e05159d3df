export const NewReplayPage = () => import('./NewReplayPage.vue')
export const ReplayPage = () => import('./ReplayPage.vue')
