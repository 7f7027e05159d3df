import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

// The program once more, on the spare folder and a port of its own: to be stopped and started in the
// middle of somebody's work, with the signal that a service manager would send.
const root = fileURLToPath(new URL('../..', import.meta.url))
const program = process.env['HUIYIN_BIN'] ?? 'build/release/huiyin'

export async function serve(port: string): Promise<ChildProcess> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HUIYIN_')))
  const data = process.env['HUIYIN_E2E_SPARE'] ?? ''
  const served = spawn(program, ['serve', '--data', data, '--address', '127.0.0.1', '--port', port, '--web', 'web/dist', '--log-level', 'warning'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(served.stdout, 'data') // It says where it serves once it does.
  return served
}

export async function stop(served: ChildProcess) {
  if (served.exitCode !== null) return
  served.kill('SIGTERM')
  await once(served, 'exit')
}
