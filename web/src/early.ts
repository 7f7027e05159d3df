import 'element-plus/theme-chalk/base.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'

// The first script, and a small one: a page that the server has drawn is painted before the program
// is run, and what a hand does meanwhile is kept for it. Links need no program.
const drawn = document.querySelector('#app > *') !== null
let pressed: HTMLElement | undefined
let chosen: { box: HTMLSelectElement, value: string } | undefined

function press(event: Event) {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (!button) return
  pressed = button
  event.preventDefault() // A button in a summary does not unfold it.
}
function choose(event: Event) {
  if (event.target instanceof HTMLSelectElement) chosen = { box: event.target, value: event.target.value }
}

const painted = () => new Promise<void>(done => {
  if (document.hidden) done()
  requestAnimationFrame(() => setTimeout(done))
  setTimeout(done, 1000) // A tab that nobody sees may never paint.
})

async function begin() {
  if (drawn) {
    document.addEventListener('click', press, { capture: true })
    document.addEventListener('change', choose, { capture: true })
    performance.mark('hands-kept')
    await painted()
  }
  const { start } = await import('./main')
  const tookOver = await start()
  document.removeEventListener('click', press, { capture: true })
  document.removeEventListener('change', choose, { capture: true })
  if (!tookOver) return
  pressed?.click()
  if (chosen) {
    chosen.box.value = chosen.value
    chosen.box.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

void begin()
