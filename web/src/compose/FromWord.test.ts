import { screen, waitFor, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { draft, hear, said, title } from '@/testing/composeWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { choose, piece, reads, taken } from '@/testing/wordWorld'
import { deputyMe } from '@/testing/world'
import ComposePage from './ComposePage.vue'
import { readCopy } from './draft'
import { bytesMax, wordType } from './wordFile'

beforeEach(() => {
  server.use(http.get(at('/session'), () => HttpResponse.json(deputyMe)))
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  return () => vi.useRealTimers()
})

const part = (name: string) => within(screen.getByRole('region', { name }))
const place = (text: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `Where “${text}” goes` })
const heading = () => screen.findByRole('heading', { name: 'Import from “路灯.docx”' })
const put = () => userEvent.click(screen.getByRole('button', { name: 'Put into the form' }))
const cause = () => screen.getByLabelText<HTMLTextAreaElement>('Cause')
const alert = async () => (await screen.findByRole('alert')).textContent ?? ''

async function write(content?: object) {
  const saved = hear()
  if (content) server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft(content))))
  await (content ? show(ComposePage, '/compose/01JC1', { id: '01JC1' }) : show(ComposePage, '/compose'))
  return saved
}

describe('a Word document', () => {
  test('is shown part by part, with what is left out and why, before it is in the form', async () => {
    const heard = reads(taken({ notes: ['2 pictures were not taken in.'] }))
    await write()
    await choose()
    const shown = await heading()
    expect(document.activeElement).toBe(shown)
    expect(heard).toEqual([{ type: wordType, bytes: 5 }])
    expect(part('Cause').getByText('一、礼睦路夜间昏暗。')).toBeTruthy()
    expect(part('Demands').getAllByRole('listitem').map(one => one.querySelector('.written')?.textContent)).toEqual(['增设路灯。', '定期检修。'])
    expect(part('Left out').getAllByRole('listitem').map(one => [...one.querySelectorAll('p')].map(words => words.textContent)))
      .toEqual([['Words of the form, filled-in fields or signature', '领衔代表：张三'], ['Heading', '三、建议']])
    expect(screen.getByText('2 pictures were not taken in.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
    expect(readCopy('new.01JP1')).toBeUndefined()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(title().value).toBe('')
    expect(document.activeElement).toBe(document.querySelector('.word input'))
  })

  test('becomes an ordinary draft that saves itself, and can be taken back', async () => {
    reads()
    const saved = await write()
    await choose()
    await heading()
    await put()
    expect(title().value).toBe('关于增设路灯的建议')
    expect(cause().value).toBe('一、礼睦路夜间昏暗。\n居民多次反映。')
    expect(await said(/Saved on the server/)).toBeTruthy()
    expect(saved[0]?.body.content).toMatchObject({ title: '关于增设路灯的建议', demands: ['增设路灯。\n（1）年内完成。', '定期检修。'] })
    await userEvent.click(screen.getByRole('button', { name: 'Undo the import' }))
    expect(title().value).toBe('')
    expect(cause().value).toBe('')
  })

  test('cannot be taken back over what was written since', async () => {
    reads()
    await write()
    await choose()
    await heading()
    await put()
    await userEvent.type(title(), '！')
    expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull()
  })

  test('overwrites nothing unless asked, part by part', async () => {
    reads()
    await write({ title: '旧标题', cause: '旧事由。', analysis: '', demands: ['旧建议。'] })
    await choose()
    await heading()
    const choice = (of: string, name: string) => part(of).getByRole<HTMLInputElement>('radio', { name })
    expect(choice('Title', 'Leave it as it is').checked).toBe(true)
    expect(part('Title').queryByRole('radio', { name: 'Add below it' })).toBeNull()
    expect(choice('Cause', 'Add below it').checked).toBe(true)
    expect(part('Cause').getByText('旧事由。')).toBeTruthy()
    expect(part('Analysis').queryByRole('radio')).toBeNull()
    await userEvent.click(choice('Demands', 'Replace it by the document’s'))
    await put()
    expect(title().value).toBe('旧标题')
    expect(cause().value).toBe('旧事由。\n一、礼睦路夜间昏暗。\n居民多次反映。')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Demands 1').value).toBe('增设路灯。\n（1）年内完成。')
  })

  test('a paragraph goes where it is moved, and the hand stays on it', async () => {
    reads()
    await write()
    await choose()
    await heading()
    await userEvent.selectOptions(place('居民多次反映。'), 'Analysis')
    expect(part('Analysis').getByText('居民多次反映。')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(place('居民多次反映。')))
    expect(screen.getByText('Now: Analysis')).toBeTruthy()
    await userEvent.selectOptions(place('三、建议'), 'Cause')
    await userEvent.selectOptions(place('定期检修。'), 'Leave out')
    expect(part('Left out').getByText('You left it out')).toBeTruthy()
    await put()
    expect(cause().value).toBe('一、礼睦路夜间昏暗。\n三、建议')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Analysis').value).toBe('居民多次反映。\n灯杆间距过大。')
    expect(screen.queryByLabelText('Demands 2')).toBeNull()
  })

  test('without headings is put in order with one choice for all that follows', async () => {
    reads({ pieces: ['路窄。', '扩宽路面。', '增设路灯。'].map(text => piece('cause', text)), notes: ['No headings were recognised.'] })
    await write()
    await choose()
    await heading()
    await userEvent.selectOptions(place('扩宽路面。'), 'All to Demands: a new one')
    await put()
    expect(cause().value).toBe('路窄。')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Demands 2').value).toBe('增设路灯。')
  })

  test('that is too long for a field is said to be, and still taken', async () => {
    reads({ pieces: [piece('title', '题'.repeat(101)), piece('demand', '短。'), piece('demand', '求'.repeat(1001))], notes: [] })
    await write()
    await choose()
    await heading()
    expect(screen.getByText('Title would have 101 characters, at most 100; shorten it in the form.')).toBeTruthy()
    expect(screen.getByText(/^Demands 2 would have 1001 characters/)).toBeTruthy()
    await put()
    expect(title().value).toHaveLength(101)
  })

  test('of which nothing is wanted cannot be put in', async () => {
    reads({ pieces: [piece('cause', '路窄。')], notes: [] })
    await write()
    await choose()
    await heading()
    await userEvent.selectOptions(place('路窄。'), 'Leave out')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Put into the form' }).disabled).toBe(true)
  })
})

describe('a file that cannot be read', () => {
  test('is refused in the server’s words, and the form stays', async () => {
    server.use(http.post(at('/word-imports'), () => problem(422, 'invalid', 'This is a PDF; use the Word document.')))
    await write({ title: '旧标题' })
    await choose()
    expect(await alert()).toBe('“路灯.docx” could not be importedThis is a PDF; use the Word document.')
    expect(title().value).toBe('旧标题')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  test('is not sent when it is larger than the server takes', async () => {
    const heard = reads()
    await write()
    const huge = new File(['PK'], '路灯.docx')
    Object.defineProperty(huge, 'size', { value: bytesMax + 1 })
    await choose(huge)
    expect(await alert()).toContain('at most 20 MB')
    expect(heard).toEqual([])
  })

  test('because the network was gone is sent again without choosing it again', async () => {
    server.use(http.post(at('/word-imports'), () => HttpResponse.error(), { once: true }))
    await write()
    await choose()
    expect(await alert()).toContain('could not be imported')
    reads()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await heading()).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
