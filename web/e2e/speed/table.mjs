// Medians, units, and the table in docs/performance.md.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { root } from './stage.mjs'

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
export const ms = value => (value < 100 ? `${value.toFixed(1)} ms` : `${Math.ceil(value).toLocaleString('en')} ms`)
export const kB = bytes => `${Math.ceil(bytes / 1000)} kB`

export function machine(runs) {
  const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const { length } = cpus()
  return {
    on: `${new Date().toISOString().slice(0, 10)}, ${revision}`,
    by: `${length} × ${cpus()[0].model}, load average at the start ${loadavg()[0].toFixed(1)}, medians of ${runs} runs`,
  }
}

const marks = new Map([[true, 'yes'], [false, '**no**'], [undefined, '']])
const head = ['| what | measured | yardstick of the same run | target | met | on |', '|---|---|---|---|---|---|']
export const rowsOf = (lines, on) =>
  lines.map(([what, measured, yardstick, target, met]) => `| ${what} | ${measured} | ${yardstick} | ${target} | ${marks.get(met)} | ${on} |`)
export const tableOf = rows => [...head, ...rows].join('\n')

const whatOf = row => row.split(' | ')[0]

// The rows that were measured come in the place of those of the same name; the others stay as they are.
export function write(rows) {
  const page = join(root, 'docs/performance.md')
  const [begin, end] = ['<!-- figures of bench/face -->', '<!-- end of figures of bench/face -->']
  const whole = readFileSync(page, 'utf8')
  const from = whole.indexOf(begin) + begin.length
  const to = whole.indexOf(end)
  if (from < begin.length || to < 0) throw new Error('docs/performance.md has lost the place of the table.')
  const measured = new Map(rows.map((row, place) => [rowName(rows, place), row]))
  const old = whole.slice(from, to).split('\n').filter(line => line.startsWith('| ') && !head.includes(line))
  const kept = old.map((row, place) => {
    const name = rowName(old, place)
    const news = measured.get(name)
    measured.delete(name)
    return news ?? row
  })
  writeFileSync(page, `${whole.slice(0, from)}\n${tableOf([...kept, ...measured.values()])}\n${whole.slice(to)}`)
}

// A row that goes on (“… its script”) is told from others of its kind by the row that it goes on from.
function rowName(rows, place) {
  const what = whatOf(rows[place])
  return what.startsWith('| …') && place > 0 ? `${rowName(rows, place - 1)} ${what}` : what
}
