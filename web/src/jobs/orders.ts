import type { NewImport } from '@/api'

// What a rehearsed import was asked with, so that it can be carried out from its result, also after
// the page was left. The last few are kept on this machine.
const kept = 'huiyin.imports'
const most = 10

function read(): [string, NewImport][] {
  return JSON.parse(localStorage.getItem(kept) ?? '[]') as [string, NewImport][]
}

export function keepOrder(job: string, order: NewImport) {
  localStorage.setItem(kept, JSON.stringify([[job, order], ...read()].slice(0, most)))
}

export function orderOf(job: string): NewImport | undefined {
  return read().find(([id]) => id === job)?.[1]
}
