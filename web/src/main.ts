import 'element-plus/theme-chalk/base.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { localeContextKey } from 'element-plus/es/hooks/use-locale/index'
import { computed, createApp } from 'vue'
import { lookAhead, watchLinks } from './ahead'
import App from './App.vue'
import { company } from './api'
import { keptLanguage, language, speak, words } from './i18n'
import { router } from './router'
import { useSession } from './session'
import { useContrast, useTypeSize } from './ui'

const patience = 200 // milliseconds

async function start() {
  useTypeSize()
  useContrast()
  company.language = keptLanguage()
  // The words, the person and the page are fetched together, not one after the other; what the page
  // asks first as soon as it is known who asks.
  const place = location.pathname + location.search
  const session = useSession()
  void lookAhead(router, place, false)
  watchLinks(router)
  const visitor = router.resolve(place).meta['visitor'] === true
  await Promise.all([speak(keptLanguage()), visitor ? undefined : session.resume()])
  const answers = session.state.me && lookAhead(router, place, true)
  // The few words that Element Plus says of itself are ours.
  const close = computed(() => words('clerk.close'))
  const theirs = computed(() => ({ name: language(), el: { drawer: { close: close.value }, dialog: { close: close.value } } }))
  const app = createApp(App).use(router).provide(localeContextKey, theirs)
  // Frame, page and first answers are drawn in one go, unless the answers take long. A page that could
  // not be fetched does not keep the frame away.
  await Promise.all([router.isReady().catch(() => undefined), Promise.race([answers, new Promise(done => setTimeout(done, patience))])])
  app.mount('#app')
}

void start()
