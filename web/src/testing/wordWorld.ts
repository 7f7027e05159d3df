import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import type { WordImport, WordPiece } from '@/api'
import { at, server } from './server'

export const piece = (place: WordPiece['place'], text: string, more: Partial<WordPiece> = {}): WordPiece => ({ place, mark: '', text, ...more })

export const taken = (more: Partial<WordImport> = {}): WordImport => ({
  pieces: [
    piece('title', '关于增设路灯的建议'),
    piece('left_out', '领衔代表：张三', { why: 'form_line' }),
    piece('cause', '礼睦路夜间昏暗。', { mark: '一、' }),
    piece('cause', '居民多次反映。'),
    piece('analysis', '灯杆间距过大。'),
    piece('left_out', '建议', { mark: '三、', why: 'heading' }),
    piece('demand', '增设路灯。', { mark: '1.' }),
    piece('demand_goes_on', '年内完成。', { mark: '（1）' }),
    piece('demand', '定期检修。', { mark: '2.' }),
  ],
  notes: [],
  ...more,
})

// The server reads whatever it gets as this document; what it got is noted.
export function reads(document: WordImport = taken()) {
  const heard: { type: string | null, bytes: number }[] = []
  server.use(http.post(at('/word-imports'), async ({ request }) => {
    heard.push({ type: request.headers.get('Content-Type'), bytes: (await request.arrayBuffer()).byteLength })
    return HttpResponse.json(document)
  }))
  return heard
}

export const choose = (file = new File(['PK…'], '路灯.docx')) =>
  userEvent.upload(document.querySelector('.word input[type="file"]') as HTMLInputElement, file)
