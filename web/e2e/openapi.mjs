// Writes openapi.json as the built program tells it: npm run openapi, then npm run types.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const program = process.env['HUIYIN_BIN'] ? resolve(process.env['HUIYIN_BIN']) : join(root, 'build/release/huiyin')
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HUIYIN_')))
const data = join(mkdtempSync(join(tmpdir(), 'huiyin-openapi-')), 'data')
const port = '18091'

const founding = ['init', '--data', data, '--congress', '4407', '--title', '江门市人民代表大会', '--level', 'city', '--login', 'first']
execFileSync(program, founding, { cwd: root, env, input: 'only-for-a-moment\nonly-for-a-moment\n' })
const served = spawn(program, ['serve', '--data', data, '--address', '127.0.0.1', '--port', port], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
await new Promise(said => served.stdout.once('data', said)) // It says where it serves once it does.

const description = await (await fetch(`http://127.0.0.1:${port}/api/openapi.json`)).json()
writeFileSync(join(root, 'web/openapi.json'), `${JSON.stringify(description, undefined, 1)}\n`)
served.kill('SIGTERM')
rmSync(dirname(data), { recursive: true, force: true })
