import 'element-plus/theme-chalk/base.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { localeContextKey } from 'element-plus/es/hooks/use-locale/index'
import { computed, createApp } from 'vue'
import { lookAhead, watchLinks } from './ahead'
import App from './App.vue'
import { company } from './api'
import { i18n, keptLanguage, speak } from './i18n'
import { router } from './router'
import { useSession } from './session'
import { useContrast, useTypeSize } from './ui'

async function start() {
  useTypeSize()
  useContrast()
  company.language = keptLanguage()
  // The words, the person and the page are fetched together, not one after the other.
  void useSession().resume()
  lookAhead(router, location.pathname + location.search, false)
  watchLinks(router)
  await speak(keptLanguage())
  // The few words that Element Plus says of itself are ours.
  const close = computed(() => i18n.global.t('clerk.close'))
  const theirs = computed(() => ({ name: i18n.global.locale.value, el: { drawer: { close: close.value }, dialog: { close: close.value } } }))
  createApp(App).use(i18n).use(router).provide(localeContextKey, theirs).mount('#app')
}

void start()
