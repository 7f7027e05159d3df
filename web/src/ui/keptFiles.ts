import type { Upload } from '@/api'

// Files on their way up, kept in this browser until the server has them: a reload goes on where it
// stopped. A browser that keeps nothing (a private window) just sends without a net.
export interface KeptFile {
  key: string
  place: string // the field that they belong to
  file: File
  upload: Upload | undefined
}

const name = 'huiyin'
const store = 'files'
let opened: Promise<IDBDatabase | undefined> | undefined

function open(): Promise<IDBDatabase | undefined> {
  return new Promise(done => {
    if (typeof indexedDB === 'undefined') { done(undefined); return }
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => { asked.result.createObjectStore(store, { keyPath: 'key' }) }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => done(undefined)
  })
}

async function inStore<T>(mode: IDBTransactionMode, ask: (files: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  const base = await (opened ??= open())
  if (!base) return undefined
  return new Promise(done => {
    const asked = ask(base.transaction(store, mode).objectStore(store))
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => done(undefined)
  })
}

export const keepFile = (one: KeptFile) => inStore('readwrite', files => files.put({ ...one, upload: one.upload && { ...one.upload } }))
export const dropFile = (key: string) => inStore('readwrite', files => files.delete(key))
export const dropFiles = () => inStore('readwrite', files => files.clear())
export const filesAt = async (place: string) =>
  ((await inStore<KeptFile[]>('readonly', files => files.getAll())) ?? []).filter(one => one.place === place)
