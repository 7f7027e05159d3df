// First pages, cold, and the way between the rooms, warm.
import { demonstration, desk, phone, serving, say, stageWeb, visit } from './stage.mjs'
import { kB, median, ms } from './table.mjs'

const air = { offline: false, latency: 5, downloadThroughput: 50e6 / 8, uploadThroughput: 50e6 / 8 } // of an office's wireless network

const persons = [
  { who: 'deputy, phone, processor 4× slower', login: 'daibiao', size: phone, slow: 4, limit: 1500, script: 250_000 },
  { who: 'clerk of the deputies\' office, desk', login: 'xuanlian', size: desk, slow: 1 },
  { who: 'clerk of a unit, desk', login: 'jiaotong', size: desk, slow: 1 },
]
const rooms = {
  xuanlian: ['/', '/suggestions', '/assign', '/returns', '/promises', '/directory'],
  jiaotong: ['/desk'],
  daibiao: ['/write'],
}

async function firstPage(chrome, person, address) {
  const { page, devtools, close } = await visit(chrome, person.login, person.size, person)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', air)
  await page.goto(address)
  // Nothing looks into the page until it stands: to look is work for its slowed processor too. The last
  // answer may come before the last frame, so what is still to be painted is waited for.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500 * (person.slow ?? 1))
  await page.waitForFunction(() => document.querySelector('h1') && window.watch.paints.length && !document.querySelector('main .state[role=status]'))
  await page.waitForTimeout(500)
  const found = await page.evaluate(() => {
    const scripts = performance.getEntriesByType('resource').filter(one => new URL(one.name).pathname.endsWith('.js'))
    const { at, what } = window.watch.paints.at(-1)
    return { at, what, script: scripts.reduce((sum, one) => sum + one.encodedBodySize, 0), scripts: scripts.length, words: document.body.innerText, title: document.title }
  })
  await close()
  return found
}

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const bareOf = found => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(found.title)}</title>`
  + `<style>body{margin:1rem;font:16px/1.65 system-ui,"Noto Sans CJK SC",sans-serif}</style><h1>${escaped(found.title)}</h1>`
  + found.words.split('\n').filter(Boolean).map(line => `<p>${escaped(line)}</p>`).join('')

// Every person in turn, ours and the bare page one after the other.
export async function* firstPages(chrome, runs) {
  const data = demonstration()
  stageWeb()
  const bare = {}
  await serving(data, async () => {
    for (const person of persons) bare[`bare-${person.login}`] = bareOf(await firstPage(chrome, person, '/'))
  })
  stageWeb(bare)
  const lines = await serving(data, async () => {
    const made = []
    for (const person of persons) {
      say(`  first page: ${person.who}`)
      const [ours, yard] = [[], []]
      for (let run = 0; run < runs; run += 1) {
        ours.push(await firstPage(chrome, person, '/'))
        yard.push(await firstPage(chrome, person, `/bare-${person.login}.html`))
      }
      made.push(...linesOf(person, ours, yard))
    }
    return made
  })
  yield* lines
}

function linesOf({ who, limit, script }, ours, yard) {
  const paint = median(ours.map(one => one.at))
  const bytes = median(ours.map(one => one.script))
  return [
    [`first page of a ${who}: largest contentful paint`, ms(paint), `the same words as a bare page: ${ms(median(yard.map(one => one.at)))}`, limit ? `≤ ${ms(limit)}` : '', limit ? paint <= limit : undefined],
    ['… its script, compressed', `${kB(bytes)} in ${ours[0].scripts} files`, '', script ? `≤ ${kB(script)}` : '', script ? bytes <= script : undefined],
  ]
}

const ready = {
  '/': '.group, .state:not([role=status])', '/suggestions': 'main tbody tr', '/write': 'main textarea', '/desk': 'main h1', '/assign': 'main h1', '/returns': 'main h1', '/promises': 'main h1', '/directory': 'main table',
}
const go = async (page, address) => page.evaluate(async ([to, wanted]) => {
  const link = document.querySelector(`nav a[href="${to}"], header a[href="${to}"]`)
  const begun = performance.now()
  link.click()
  return window.watch.shown(() => location.pathname === to && document.querySelector(wanted) && !document.querySelector('main .state[role=status]'), begun)
}, [address, ready[address]])

// The rooms of a person from one to the next, each seen once before.
export async function* betweenRooms(chrome, runs) {
  stageWeb()
  const took = await serving(demonstration(), async () => {
    const found = {}
    for (const [login, addresses] of Object.entries(rooms)) {
      const { page, close } = await visit(chrome, login, desk)
      await page.goto(addresses.includes('/') ? '/promises' : '/')
      await page.locator('main h1').waitFor()
      const turns = addresses.length > 1 ? addresses : [...addresses, '/']
      for (let run = 0; run <= runs; run += 1) {
        for (const address of turns) {
          const one = await go(page, address)
          if (run > 0) (found[address] ??= []).push(one)
        }
      }
      await close()
    }
    return found
  })
  const middles = Object.entries(took).map(([address, times]) => [address, median(times)]).sort((one, other) => other[1] - one[1])
  yield ['from room to room, warm, desk: the slowest of them', `${middles[0][0]} ${ms(middles[0][1])}`, middles.slice(1).map(([address, time]) => `${address} ${ms(time)}`).join(', '), '', undefined]
}
