import { createRouter, createWebHistory, type RouteParams, type RouteRecordRaw } from 'vue-router'
import { AccountPage, AccountsPage } from '@/accounts'
import { ActivitiesPage, ActivityPage, NewActivityPage } from '@/activities'
import { AssignPage, ReturnsPage } from '@/assigning'
import { CasePage } from '@/cases'
import { ComposePage } from '@/compose'
import { DesignPage } from '@/design'
import { DeskPage } from '@/desk'
import { DirectoryPage } from '@/directory'
import { NotFoundPage } from '@/frame'
import { HealthPage } from '@/health'
import { homeAsks, HomePage } from '@/home'
import { words } from '@/i18n'
import { ImportsPage, JobPage, JobsPage } from '@/jobs'
import { LibraryPage, MechanismPage } from '@/library'
import { NoticesPage } from '@/notices'
import { DoorsPage, MeetingsPage, OpinionsPage, PosterPage, TellPage, ToldPage } from '@/opinions'
import { PromisesPage } from '@/promises'
import { QueuePage } from '@/queue'
import { RatePage } from '@/rating'
import { NewReplayPage, ReplayPage } from '@/replay'
import { ReplyPage } from '@/reply'
import { ReviewPage } from '@/reviewing'
import { SignInPage, useSession } from '@/session'
import { LevelsPage, MatrixPage, SupervisionPage } from '@/supervision'

// The server takes a last part with a dot for a file: jianghai.five-ones is /mechanisms/jianghai/five-ones.
const dotted = ({ id }: RouteParams) => [id].flat().join('.')

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomePage, meta: { ahead: homeAsks } },
  { path: '/sign-in', name: 'sign-in', component: SignInPage, meta: { open: true } },
  { path: '/suggestions', name: 'queue', component: QueuePage },
  { path: '/suggestions/:id', name: 'case', component: CasePage, props: true, meta: { ahead: ({ id }) => [`/cases/${String(id)}`, `/cases/${String(id)}/history`] } },
  { path: '/cases/:id/rate', name: 'rate', component: RatePage, props: true },
  { path: '/cases/:id/reply', name: 'reply', component: ReplyPage, props: true },
  { path: '/desk', name: 'desk', component: DeskPage },
  { path: '/review', name: 'review', component: ReviewPage },
  { path: '/assign', name: 'assign', component: AssignPage },
  { path: '/returns', name: 'returns', component: ReturnsPage },
  { path: '/promises', name: 'promises', component: PromisesPage },
  { path: '/supervision', name: 'supervision', component: SupervisionPage },
  { path: '/matrix', name: 'matrix', component: MatrixPage },
  { path: '/activities', name: 'activities', component: ActivitiesPage },
  { path: '/activities/new', name: 'new-activity', component: NewActivityPage },
  { path: '/activities/:id', name: 'activity', component: ActivityPage, props: true, meta: { ahead: ({ id }) => [`/activities/${String(id)}`] } },
  { path: '/opinions', name: 'opinions', component: OpinionsPage },
  { path: '/doors', name: 'doors', component: DoorsPage },
  { path: '/doors/:code/poster', name: 'poster', component: PosterPage, props: true },
  { path: '/voter-meetings', name: 'voter-meetings', component: MeetingsPage },
  { path: '/o/:code', name: 'tell', component: TellPage, props: true, meta: { open: true, visitor: true } },
  { path: '/told', name: 'told', component: ToldPage, meta: { open: true, visitor: true } },
  { path: '/levels', name: 'levels', component: LevelsPage },
  { path: '/mechanisms', name: 'library', component: LibraryPage },
  { path: '/mechanisms/:id+', name: 'mechanism', component: MechanismPage, props: to => ({ id: dotted(to.params) }) },
  { path: '/replays/new', name: 'new-replay', component: NewReplayPage },
  { path: '/replays/:id', name: 'replay', component: ReplayPage, props: true },
  { path: '/write/:id?', name: 'compose', component: ComposePage, props: true },
  { path: '/directory/:list?', name: 'directory', component: DirectoryPage, props: true },
  { path: '/notices', name: 'notices', component: NoticesPage },
  { path: '/account', name: 'account', component: AccountPage },
  { path: '/accounts', name: 'accounts', component: AccountsPage },
  { path: '/imports', name: 'imports', component: ImportsPage },
  { path: '/jobs', name: 'jobs', component: JobsPage },
  { path: '/jobs/:id', name: 'job', component: JobPage, props: true },
  { path: '/health', name: 'health', component: HealthPage },
  { path: '/design', name: 'design', component: DesignPage, meta: { open: true } },
  { path: '/:rest(.*)*', name: 'nowhere', component: NotFoundPage },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : to.hash && !to.meta['visitor'] ? { el: to.hash } : { top: 0 }),
})

router.beforeEach(async to => {
  if (to.meta['visitor']) return true // Nobody is asked who he is.
  const session = useSession()
  await session.resume()
  if (to.meta['open'] || session.state.me) return true
  return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
})

router.afterEach(to => {
  document.title = `${words(`page.${String(to.name)}`)} · ${words('app.name')}`
})
