import { createApp, createSSRApp } from 'vue'
import { lookAhead, watchLinks } from './ahead'
import { bring, company, fresh } from './api'
import { drawnPage, isMine } from './first'
import { keptLanguage, speak } from './i18n'
import { programOf } from './program'
import { router } from './router'
import { useSession } from './session'
import { useContrast, useTypeSize } from './ui'

const patience = 200 // milliseconds

// Runs the program. True when it took over the page that the server had drawn, element by element.
export async function start(): Promise<boolean> {
  useTypeSize()
  useContrast()
  company.language = keptLanguage()
  const drawn = drawnPage()
  const letGo = drawn && bring(drawn.answers, () => performance.now() > fresh)
  // The words, the person and the page are fetched together, not one after the other; what the page
  // asks first as soon as it is known who asks.
  const place = location.pathname + location.search
  const session = useSession()
  void lookAhead(router, place, false)
  watchLinks(router)
  const visitor = router.resolve(place).meta['visitor'] === true
  await Promise.all([speak(keptLanguage()), visitor ? undefined : session.resume()])
  const answers = session.state.me && lookAhead(router, place, true)
  const takesOver = drawn !== undefined && isMine(drawn, keptLanguage(), session.hat.value?.key)
  const app = programOf(takesOver ? createSSRApp : createApp)
  // Frame, page and first answers are drawn in one go, unless the answers take long. A page that could
  // not be fetched does not keep the frame away.
  await Promise.all([router.isReady().catch(() => undefined), Promise.race([answers, new Promise(done => setTimeout(done, patience))])])
  app.mount('#app')
  letGo?.()
  return takesOver
}
