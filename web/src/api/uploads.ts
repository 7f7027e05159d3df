import { type Answer, ask, base } from './client'
import type { Problem } from './problem'

export const piece = 256 * 1024

export interface Upload {
  id: string
  offset: number
  size: number
}

export function beginUpload(file: File): Promise<Answer<{ upload: string, offset: number }>> {
  return ask('/uploads', { method: 'POST', body: { name: file.name, size: file.size } })
}

// Sends what is still missing, piece by piece. After a lost network, called again with the same
// upload, it asks the server how much arrived and goes on from there.
export async function continueUpload(
  file: File, upload: Upload, moved: () => void,
): Promise<{ file?: string, problem?: Problem }> {
  const asked = await ask<{ offset: number, file?: string }>(`/uploads/${upload.id}`)
  if (asked.problem) return { problem: asked.problem }
  upload.offset = asked.data.offset
  moved()
  if (asked.data.file) return { file: asked.data.file }
  do {
    const { data, problem } = await sendPiece(file, upload)
    if (problem) return { problem }
    const stuck = data.offset <= upload.offset
    upload.offset = data.offset
    moved()
    if (data.file) return { file: data.file }
    if (stuck) break
  } while (upload.offset < upload.size)
  return { problem: { status: 0, code: 'fault', title: '', detail: '' } }
}

async function sendPiece(file: File, upload: Upload): Promise<Answer<{ offset: number, file?: string }>> {
  const bytes = await file.slice(upload.offset, upload.offset + piece).arrayBuffer()
  return ask(`/uploads/${upload.id}`, {
    method: 'PATCH',
    body: new Uint8Array(bytes),
    headers: { 'Upload-Offset': String(upload.offset), 'Content-Type': 'application/octet-stream' },
  })
}

// A file is given to whoever may see what it hangs in, and to whoever sent it up.
export interface Hangs { in: 'case' | 'activity', id: string }

const hanging = (hangs: Hangs | undefined) => (hangs ? `?${hangs.in}=${encodeURIComponent(hangs.id)}` : '')
export const filePath = (file: string, hangs?: Hangs) => `/files/${file}${hanging(hangs)}`
// To be saved, and to be shown by the browser: only pictures and PDF are.
export const fileAddress = (file: string, hangs?: Hangs) => base + filePath(file, hangs)
export const shownAddress = (file: string, hangs?: Hangs) => `${base}/files/${file}/shown${hanging(hangs)}`
