// Plays the demonstration into a fresh folder and serves it, for the browser tests.
// HUIYIN_BIN names the program; HUIYIN_E2E_DATA a folder that is already played. A second argument
// is the moment at which the program's clock starts (Debian's libfaketime), so that pictures can be compared.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const program = process.env['HUIYIN_BIN'] ? resolve(process.env['HUIYIN_BIN']) : join(root, 'build/release/huiyin')
const port = process.argv[2] ?? '18090'
const moment = process.argv[3]
if (!existsSync(program)) {
  console.error(`There is no ${program}: build it first (cmake --workflow --preset release), or set HUIYIN_BIN.`)
  process.exit(1)
}
if (!existsSync(join(root, 'web/dist/index.html'))) {
  console.error('There is no web/dist: run npm run build first.')
  process.exit(1)
}

const given = process.env['HUIYIN_E2E_DATA']
const data = given ?? mkdtempSync(join(tmpdir(), 'huiyin-e2e-'))
// The program reads every HUIYIN_… of the environment as a setting; ours are not.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HUIYIN_')))
if (moment) {
  Object.assign(env, {
    TZ: 'Asia/Shanghai', FAKETIME: `@${moment}`, FAKETIME_DONT_FAKE_MONOTONIC: '1', LD_PRELOAD: clockStopper(),
    ASAN_OPTIONS: 'verify_asan_link_order=0', // The clock is loaded before the sanitizer; neither minds.
  })
}
const inRoot = { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }
if (!given) execFileSync(program, ['demo', '--data', data, '--county-cases', '20'], inRoot)
// Nobody of a town has an account in the demonstration. Who they are is in src/demo/world.cpp.
const readers = { zhuxituan: '440703101-zhuxituan-1' }
for (const [login, person] of given ? [] : Object.entries(readers)) {
  execFileSync(program, ['user', 'add', login, '--person', person, '--data', data], { ...inRoot, stdio: 'pipe', input: 'huiyin-demo\nhuiyin-demo\n' })
}
// A second world, to be stopped and started at will (trouble.spec.ts).
const spare = process.env['HUIYIN_E2E_SPARE']
if (spare) cpSync(data, spare, { recursive: true, force: true })

const served = spawn(program, ['serve', '--data', data, '--address', '127.0.0.1', '--port', port, '--web', 'web/dist', '--log-level', 'warning'], inRoot)
const stop = () => served.kill('SIGTERM')
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
served.on('exit', code => {
  for (const folder of [given ? '' : data, spare ?? ''].filter(Boolean)) rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 0)
})

function clockStopper() {
  const found = readdirSync('/usr/lib').map(folder => `/usr/lib/${folder}/faketime/libfaketimeMT.so.1`).find(path => existsSync(path))
  if (found) return found
  console.error('The pictures need libfaketime: run tools/setup check.')
  return process.exit(1)
}
