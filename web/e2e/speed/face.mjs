// How fast the face is: see bench/face.
import { parseArgs } from 'node:util'
import { betweenRooms, firstPages } from './pages.mjs'
import { clicks, longList } from './queue.mjs'
import { browser, say } from './stage.mjs'
import { machine, rowsOf, tableOf, write } from './table.mjs'

const parts = { first: firstPages, rooms: betweenRooms, click: clicks, list: longList }
const { values: asked } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, only: { type: 'string', multiple: true } } })
const unknown = asked.only?.find(name => !(name in parts))
if (unknown) throw new Error(`There is no part ${unknown}; there are ${Object.keys(parts).join(', ')}.`)

const runs = asked.quick ? 1 : 5
const sizes = asked.quick ? { small: 1000, large: 2000, rows: 500 } : { small: 1000, large: 100_000, rows: 5000 }
const { on, by } = machine(runs)
const chrome = await browser()
const lines = []
try {
  for (const name of asked.only ?? Object.keys(parts)) {
    say(`measuring ${name}`)
    for await (const line of parts[name](chrome, runs, sizes)) {
      say(`  ${line.join(' | ')}`)
      lines.push(line)
    }
  }
} finally {
  await chrome.close()
}
const rows = rowsOf(lines, on)
process.stdout.write(`${by}\n\n${tableOf(rows)}\n`)
if (asked.write) write(rows)
