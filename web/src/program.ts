import { localeContextKey } from 'element-plus/es/hooks/use-locale/index'
import { computed, type createApp } from 'vue'
import App from './App.vue'
import { language, words } from './i18n'
import { router } from './router'

// The whole program, as a browser runs it or as it is drawn ahead of one.
export function programOf(create: typeof createApp) {
  // The few words that Element Plus says of itself are ours.
  const close = computed(() => words('clerk.close'))
  const theirs = computed(() => ({ name: language(), el: { drawer: { close: close.value }, dialog: { close: close.value } } }))
  return create(App).use(router).provide(localeContextKey, theirs)
}
