import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { bring, type Me } from '@/api'
import { dutyPages } from '@/cases'
import { roles } from '@/frame'
import { dutiesOf, lateOf, latestOf, mineOf, orders, phasesOf, waitingIn } from '@/home'
import { type Language, speak, words } from '@/i18n'
import { subjectOrder, subjects } from '@/notices'
import { programOf } from '@/program'
import { router } from '@/router'
import { useSession } from '@/session'
import { all, cut, one, said } from './cutting'
import { cases, digest, duties, hole, lamps, meAs, noDigest, none, phases, stripLamps, unread } from './example'

// The first page as the server draws it is the program's own, drawn here once with examples and cut
// into parts with holes. The server chooses parts and fills holes: see src/http/first_page.cpp.
export type Parse = (html: string) => HTMLElement

const others = ['committee', 'auditor'] // who have the places of everybody who watches
export const everybody = [...new Set([...roles, ...others])]

// What waits for a role without a date, in the congress that the examples are of.
const congress = '1'
const waitsFor = (role: string) => waitingIn({ congress, role, ...(['deputy', 'former'].includes(role) ? { deputy: 'd' } : { office: 'o' }) })
const everyWait = [...new Set(everybody.flatMap(waitsFor))]

interface World { me: Me, full: boolean, waits?: number, place?: string }

async function drawn({ me, full, waits = 0, place = '/' }: World): Promise<string> {
  const hat = { congress }
  const letGo = bring({
    '/session': me, '/notice-count': unread(full ? 5 : 0), '/notice-digest': full ? digest(new Date()) : noDigest,
    [dutiesOf(hat)]: full ? duties : none, [mineOf(hat)]: full ? cases : none, [lateOf(hat)]: full ? cases : none, [latestOf(hat)]: full ? cases : none,
    [phasesOf(hat.congress)]: full ? phases : none,
    ...Object.fromEntries(everyWait.map(path => [path, waits ? { rows: [{ count: waits }] } : none])),
  })
  await useSession().resume(true)
  await router.replace(place)
  const html = await renderToString(programOf(createSSRApp))
  letGo()
  return html
}

// The parts of the bell: its name, and the number on it.
function bells(root: HTMLElement, parts: Record<string, string>) {
  for (const bell of all(root, 'a.bell')) {
    bell.setAttribute('aria-label', hole('bell'))
    bell.setAttribute('title', hole('bell'))
    const count = bell.querySelector<HTMLElement>('b')
    if (!count) continue
    said('n', count)
    parts['unread'] = cut('unread', count).join('')
  }
}

function hat(root: HTMLElement, parts: Record<string, string>) {
  const box = root.querySelector('label.hat')
  if (!box) {
    const alone = one(root, 'span.hat')
    said('hat', alone)
    alone.setAttribute('title', hole('hat'))
    parts['hat'] = cut('hat', alone).join('')
    return
  }
  for (const option of all(box, 'option')) {
    option.setAttribute('value', hole('key'))
    said('hat', option)
  }
  const chosen = one(box, 'option[selected]').outerHTML
  const options = cut('options', ...all(box, 'option'))
  const other = options.find(option => option !== chosen)
  if (!other) throw new Error('No hat that is not worn.')
  Object.assign(parts, { hats: box.outerHTML, hatWorn: chosen, hatOther: other })
  cut('hat', box as HTMLElement)
}

function dutyParts(group: HTMLElement, lamp: string, parts: Record<string, string>) {
  const item = one(group, 'li')
  parts[`lamp.${lamp}`] = cut('lamp', one(item, '.lamp')).join('')
  one(item, 'a.title').setAttribute('href', hole('href'))
  const number = one(item, '.case > .nowrap')
  said('said', number)
  parts['number'] = cut('number', number).join('')
  const [by, left] = all(item, '.due > span')
  if (!by) throw new Error('A duty without its date.')
  said('by', by)
  if (left) {
    said('said', left)
    parts['left'] = cut('left', left).join('')
    parts['duty'] = item.outerHTML
  }
  said('n', one(group, 'h2 > span'))
  cut('rows', item)
}

function todo(root: HTMLElement, parts: Record<string, string>) {
  const list = one(root, '.columns > section')
  for (const lamp of lamps) {
    const group = one(list, `#${lamp}`)
    dutyParts(group, lamp, parts)
    parts[`group.${lamp}`] = group.outerHTML
  }
  cut('groups', ...all(list, 'section.group'))
  parts['more'] = cut('more', one(list, 'button.more')).join('')
  parts['todo'] = list.innerHTML
  list.textContent = hole('todo')
}

function head(root: HTMLElement, parts: Record<string, string>) {
  const counts = one(root, '.head .counts')
  for (const lamp of lamps) {
    const link = one(counts, `a.${lamp}`)
    said('said', link)
    parts[`count.${lamp}`] = link.outerHTML
  }
  cut('links', ...all(counts, 'a'))
  parts['counts'] = cut('counts', counts).join('')
  cut('order', one(root, '.head .order'))
  const card = one(root, 'details.digest')
  said('said', one(card, 'summary > span'))
  parts['digest'] = cut('digest', card).join('')
}

// How many stand where: every step, and the row that holds them.
function flow(root: HTMLElement, parts: Record<string, string>) {
  const row = root.querySelector<HTMLElement>('nav.flow')
  if (!row) return
  const steps = all(row, 'a')
  steps.forEach((step, n) => {
    said('n', one(step, 'b'))
    parts[`phase.${phases.rows[n]?.phase ?? ''}`] = step.outerHTML
  })
  cut('steps', ...steps)
  parts['flow'] = cut('flow', row).join('')
}

// The strips of a person's cases, each with its first rows or with the words that there are none.
function strips(root: HTMLElement, bare: HTMLElement, parts: Record<string, string>) {
  const empty = all(bare, '.beside section.sheet')
  return all(root, '.beside section.sheet').map((strip, at) => {
    const rows = all(strip, 'li')
    rows.forEach((row, n) => {
      one(row, 'a').setAttribute('href', hole('href'))
      said('sentence', one(row, 'p > span'))
      parts[`stripLamp.${stripLamps[n] ?? ''}`] = cut('lamp', one(row, '.lamp')).join('')
    })
    parts['case'] = rows[0]?.outerHTML ?? ''
    cut('rows', ...rows)
    const made = { all: cut('all', one(strip, '.row > a')).join(''), list: cut('body', one(strip, 'ul')).join(''), none: one(empty[at] ?? bare, '.state').outerHTML }
    const frame = cut(`strip${at}`, strip).join('')
    return { frame, ...made }
  })
}

async function pageOf(role: string, parse: Parse, parts: Record<string, string>) {
  const root = parse(await drawn({ me: meAs(role, 0), full: true }))
  const bare = parse(await drawn({ me: meAs(role, 0), full: false }))
  parts['nothing'] = one(bare, '.columns > section').innerHTML
  head(root, parts)
  flow(root, parts)
  todo(root, parts)
  const beside = strips(root, bare, parts)
  bells(root, parts)
  hat(root, parts)
  return { page: root.innerHTML, strips: beside, waits: waitsFor(role).map(path => path.replace(`congress=${congress}`, `congress=${hole('congress')}`)) }
}

// What differs with what waits without a date, with the order that is asked for, and with the number of a
// person's hats.
async function choices(parse: Parse, parts: Record<string, string>) {
  const waiting = one(parse(await drawn({ me: meAs('deputy', 0), full: false, waits: 1 })), '.columns > section')
  said('said', one(waiting, '.state'))
  parts['waiting'] = waiting.innerHTML
  for (const order of orders) {
    const place = order === 'due' ? '/' : `/?order=${order}`
    const root = parse(await drawn({ me: meAs('deputy', 1), full: true, place }))
    parts[`order.${order}`] = one(root, '.head .order').outerHTML
    if (order === 'due') { hat(root, parts); continue }
    const group = one(root, '.columns .group')
    said('n', one(group, 'h2 > span'))
    cut('rows', ...all(group, 'li'))
    parts[`group.${order}`] = group.outerHTML
  }
}

export async function templates(language: Language, parse: Parse) {
  await speak(language)
  const parts: Record<string, string> = {}
  const pagesOf: Record<string, Awaited<ReturnType<typeof pageOf>>> = {}
  for (const role of everybody) pagesOf[role] = await pageOf(role, parse, parts)
  await choices(parse, parts)
  const addressOf = (name: string) => router.resolve({ name, params: { id: 'ID' } }).path.replace('ID', hole('id'))
  return {
    title: `${words('page.home')} · ${words('app.name')}`,
    pages: pagesOf, parts,
    places: { ...Object.fromEntries(Object.entries(dutyPages).map(([duty, name]) => [duty, addressOf(name)])), case: addressOf('case') },
    phases: phases.rows.map(({ phase }) => phase), subjects, subjectOrder,
  }
}
