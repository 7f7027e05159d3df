import 'element-plus/theme-chalk/base.css'
import './ui/tokens.css'
import './ui/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { company } from './api'
import { i18n, keptLanguage, speak } from './i18n'
import { router } from './router'
import { useTypeSize } from './ui'

async function start() {
  useTypeSize()
  company.language = keptLanguage()
  await speak(keptLanguage())
  createApp(App).use(i18n).use(router).mount('#app')
}

void start()
