// The list of a clerk: from a row to its case, and a list that has grown long.
import { accountOf, desk, filled, say, serving, stageWeb, visit } from './stage.mjs'
import { median, ms } from './table.mjs'

const rowsOf = page => page.locator('main tbody tr[data-row]')
const each = 10 // cases that are opened in one run
const goal = 150

async function queueOf(chrome, data, doing) {
  stageWeb()
  return serving(data, async () => {
    const visiting = await visit(chrome, await accountOf(data), desk)
    const { page } = visiting
    await page.goto('/suggestions')
    await rowsOf(page).first().waitFor()
    try { return await doing(visiting) } finally { await visiting.close() }
  })
}

// From the pointer that goes down on a row to the painted heading of its case.
async function openRow(page, index) {
  const link = rowsOf(page).nth(index).locator('a')
  await link.scrollIntoViewIfNeeded()
  await link.evaluate(one => {
    const title = one.textContent.trim()
    window.addEventListener('pointerdown', event => {
      window.timed = window.watch.shown(() => location.pathname === new URL(one.href).pathname && document.querySelector('main h1')?.textContent.includes(title), event.timeStamp)
    }, { capture: true, once: true })
  })
  await link.click()
  const took = await page.evaluate(() => window.timed)
  await page.goBack()
  await rowsOf(page).nth(index).waitFor()
  return took
}

// The bare question for the same page, of a row that was not opened.
const fetchRow = (page, index) => rowsOf(page).nth(index).evaluate(async row => {
  const begun = performance.now()
  await (await fetch(`/api/v1/cases/${row.dataset.row}`)).json()
  return performance.now() - begun
})

const clicked = (chrome, runs, cases) => queueOf(chrome, filled(cases), async ({ page }) => {
  const found = { clicks: [], fetches: [] }
  await openRow(page, 0)
  for (let run = 0; run < runs; run += 1) {
    for (let row = 0; row < each; row += 1) {
      found.clicks.push(await openRow(page, run * each + row))
      found.fetches.push(await fetchRow(page, (run * each + row + 1) % 50))
    }
  }
  return found
})

export async function* clicks(chrome, runs, { small, large }) {
  const few = await clicked(chrome, Math.min(runs, 4), small)
  const many = await clicked(chrome, Math.min(runs, 4), large)
  const took = median(many.clicks)
  yield [`a click on a row shows the case, ${large.toLocaleString('en')} cases`, `${ms(took)} (slowest of ${many.clicks.length}: ${ms(Math.max(...many.clicks))})`,
    `at ${small.toLocaleString('en')} cases: ${ms(median(few.clicks))}; the bare fetch of a case: ${ms(median(many.fetches))}`, `≤ ${goal} ms`, took <= goal]
}

const follow = page => page.evaluate(() => window.watch.follow())
const followed = page => page.evaluate(() => window.watch.followed())
const late = frames => `${frames.filter(one => one > 34).length} of ${frames.length} frames late`
const shownRows = page => page.locator('main .foot').innerText().then(text => Number(/\d+/.exec(text)?.[0] ?? 0))

async function grow(page, rows) {
  const took = []
  while (await shownRows(page) < rows) {
    took.push(await page.evaluate(() => {
      const foot = () => document.querySelector('main .foot').textContent
      const [before, begun] = [foot(), performance.now()]
      document.querySelector('main button.more').click()
      return window.watch.shown(() => foot() !== before, begun)
    }))
  }
  return took
}

async function walk(page, key, steps) {
  await follow(page)
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key)
  return followed(page)
}

async function roll(page) {
  await page.mouse.move(700, 600)
  await follow(page)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let y = 0; y < height; y += 600) await page.mouse.wheel(0, 600)
  return followed(page)
}

async function weigh(page, devtools) {
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return { heap: usedSize, elements: await page.evaluate(() => document.querySelectorAll('*').length) }
}

const refilter = (page, name, value) => page.evaluate(([key, to]) => {
  const select = [...document.querySelectorAll('.filters select')].find(one => [...one.options].some(option => option.value === to))
  const first = () => document.querySelector('main tbody tr[data-row]')?.dataset.row
  const [before, begun] = [first(), performance.now()]
  select.value = to
  select.dispatchEvent(new Event('change', { bubbles: true }))
  return window.watch.shown(() => location.search.includes(`${key}=${to}`) && first() && first() !== before, begun)
}, [name, value])

const bareList = (page, phase) => page.evaluate(async to => {
  const row = document.querySelector('main tbody tr[data-row]')
  const congress = performance.getEntriesByType('resource').map(one => new URL(one.name).searchParams.get('congress')).find(Boolean)
  const begun = performance.now()
  await (await fetch(`/api/v1/cases?congress=${congress}&phase=${to}&limit=50`)).json()
  return row ? performance.now() - begun : 0
}, phase)

async function type(page, words) {
  await page.locator('main input[type=search]').focus()
  await follow(page)
  await page.keyboard.type(words)
  await page.waitForTimeout(100)
  return followed(page)
}

export async function* longList(chrome, runs, { large, rows }) {
  yield* await queueOf(chrome, filled(large), async ({ page, devtools }) => {
    const light = await weigh(page, devtools)
    const more = await grow(page, rows)
    say(`  ${rows} rows are there`)
    const down = await walk(page, 'j', rows)
    const up = await walk(page, 'k', 200)
    await page.evaluate(() => window.scrollTo(0, 0))
    const rolled = await roll(page)
    const heavy = await weigh(page, devtools)
    const typed = await type(page, 'luduan paishui sheshi ')
    const [filters, bare] = [[], []]
    for (let run = 0; run < runs; run += 1) {
      for (const phase of ['handling', 'answered', 'closed']) {
        filters.push(await refilter(page, 'phase', phase))
        bare.push(await bareList(page, phase))
      }
    }
    const n = rows.toLocaleString('en')
    const mb = one => `${(one.heap / 1e6).toFixed(1)} MB, ${one.elements.toLocaleString('en')} elements`
    return [
      [`“more” at ${n} rows: fifty more are shown`, `${ms(median(more.slice(-5)))}`, `at fifty rows: ${ms(median(more.slice(0, 5)))}`, '', undefined],
      [`j through ${n} rows: from the key to the paint`, `${ms(median(down.keys))}; longest task ${ms(down.longest)}; ${late(down.frames)}`, `the first hundred: ${ms(median(down.keys.slice(0, 100)))}; k from the end: ${ms(median(up.keys))}`, '', undefined],
      [`the wheel through ${n} rows`, `longest task ${ms(rolled.longest)}; ${late(rolled.frames)}`, '', '', undefined],
      [`memory of a page of ${n} rows`, mb(heavy), `of fifty rows: ${mb(light)}`, '', undefined],
      [`typing in the search box under ${n} rows`, `${ms(median(typed.keys))}; slowest ${ms(Math.max(0, ...typed.keys))}; longest task ${ms(typed.longest)}`, '', '', undefined],
      ['a change of filter until its rows are shown', ms(median(filters)), `the bare fetch of the same rows: ${ms(median(bare))}`, '', undefined],
    ]
  })
}
