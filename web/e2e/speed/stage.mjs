// What is measured with: data folders, a server on each, Chromium, and persons who are signed in.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const built = join(root, 'build/release')
const work = join(root, 'build/bench')
const web = join(work, 'web')
const program = process.env['HUIYIN_BIN'] ? resolve(process.env['HUIYIN_BIN']) : join(built, 'huiyin')
const port = Number(process.env['HUIYIN_E2E_PORT'] ?? 18090)
export const site = `http://127.0.0.1:${port}`
const password = 'huiyin-demo'
const county = '440704'

export const say = text => process.stderr.write(`${text}\n`)
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HUIYIN_')))
const inRoot = { cwd: root, env }

// A data folder that is made once and then kept.
function kept(name, make) {
  const folder = join(work, name)
  if (!existsSync(join(folder, 'done'))) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    say(`filling ${folder}`)
    make(folder)
    writeFileSync(join(folder, 'done'), '')
  }
  return folder
}
export const filled = cases => kept(`${cases}-0`, folder =>
  execFileSync(join(built, 'fill'), [folder, String(cases), '0'], { ...inRoot, stdio: ['ignore', 2, 2] }))
export const demonstration = () => kept('demo', folder =>
  execFileSync(program, ['demo', '--data', folder, '--county-cases', '20'], { ...inRoot, stdio: ['ignore', 2, 2] }))

// The built face, and beside it the bare pages that the yardsticks need.
export function stageWeb(bare = {}) {
  rmSync(web, { recursive: true, force: true })
  cpSync(join(root, 'web/dist'), web, { recursive: true })
  for (const [name, html] of Object.entries(bare)) writeFileSync(join(web, `${name}.html`), html)
}

export async function serving(data, doing) {
  const served = spawn(program, ['serve', '--data', data, '--address', '127.0.0.1', '--port', String(port), '--web', web, '--log-level', 'warning'],
    { ...inRoot, stdio: ['ignore', 2, 2] })
  const gone = new Promise(done => served.once('exit', done))
  try {
    await answering(served)
    return await doing()
  } finally {
    served.kill('SIGTERM')
    await gone
  }
}

async function answering(served) {
  for (;;) {
    if (served.exitCode !== null) throw new Error('The server ended before it answered.')
    const answer = await fetch(`${site}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(next => setTimeout(next, 50))
  }
}

// An account for the office that the filled folders know by its token.
export async function accountOf(data) {
  const token = readFileSync(join(data, 'token.txt'), 'utf8').trim()
  const answer = await fetch(`${site}/api/v1/session`, { headers: { Authorization: `Bearer ${token}` } })
  const { person } = await answer.json()
  const user = command => execFileSync(program, ['user', command, 'speed', ...(command === 'add' ? ['--person', person] : []), '--data', data],
    { ...inRoot, input: `${password}\n${password}\n`, stdio: ['pipe', 'ignore', 'ignore'] })
  try { user('add') } catch { user('password') }
  return 'speed'
}

export const browser = () => chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-precise-memory-info'],
})

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

// A browser that knows nothing yet but who is signed in. `slow` makes its processor so many times slower.
export async function visit(chrome, login, viewport, { slow = 1 } = {}) {
  const context = await chrome.newContext({ baseURL: site, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const answer = await context.request.post('/api/v1/session', { data: { login, password } })
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()} ${await answer.text()}`)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow })
  await page.addInitScript({ path: join(root, 'web/e2e/speed/watch.js') })
  return { page, devtools, close: () => context.close() }
}

export { county }
