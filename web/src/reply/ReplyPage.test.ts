import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { CaseView } from '@/cases'
import { view } from '@/testing/caseWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import ReplyPage from './ReplyPage.vue'

type Action = CaseView['actions'][number]
const may = (command: string): Action => ({ command, strand: 1, opening: 'now', why_not: '' })

function at_(stage: string, actions: Action[]): CaseView {
  const { state } = view()
  const [strand] = state.strands
  const { reply, ...round } = { ...strand?.rounds[0] }
  const rounds = [stage === 'none' ? { ...round, stage } : { ...round, reply, stage }]
  return view({ state: { ...state, strands: [{ ...strand, rounds }] } as unknown as CaseView['state'], actions })
}
const serve = (page: CaseView) => server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(page)))
const open = () => show(ReplyPage, '/reply/01JC1', { id: '01JC1' })

function hear(command: string) {
  const heard: unknown[] = []
  server.use(http.post(at(`/cases/01JC1/${command}`), async ({ request }) => { heard.push(await request.json()); return HttpResponse.json({ version: 10 }) }))
  return heard
}
const answer = (n: number) => screen.getByLabelText<HTMLTextAreaElement>(new RegExp(`^${n} `))

test('says what is missing before the server has to', async () => {
  serve(at_('none', [may('draft_reply')]))
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Hand in the draft' }))
  const check = screen.getByRole('alert')
  expect(within(check).getByText('Demand 2 has no answer')).toBeTruthy()
  expect(within(check).getByText('The kind of answer is not chosen')).toBeTruthy()
})

test('hands in one answer to each demand, and the promises that a plan needs', async () => {
  serve(at_('none', [may('draft_reply')]))
  const heard = hear('draft-reply')
  await open()
  await userEvent.selectOptions(screen.getByLabelText('Kind of answer'), 'planned')
  expect(screen.getByText('No promise is written')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Begin with the text/ }))
  for (const n of [1, 2, 3]) await userEvent.type(answer(n), `answer ${n}`)
  await userEvent.click(screen.getByRole('button', { name: /^Add: / }))
  await userEvent.type(screen.getByLabelText('What'), '开工')
  await userEvent.type(screen.getByLabelText('Who'), '工程科')
  await userEvent.type(screen.getByLabelText('Due on'), '2099-06-30')
  await userEvent.click(screen.getByRole('button', { name: 'Hand in the draft' }))
  await expect.poll(() => heard).toHaveLength(1)
  expect(heard[0]).toMatchObject({ strand: 1, reply: {
    kind: 'planned', answers: [1, 2, 3].map(demand => ({ demand, answer: `answer ${demand}` })), promises: [{ what: '开工', who: '工程科', due: '2099-06-30' }],
  } })
  expect((heard[0] as { reply: { body: string } }).reply.body).toContain('关于扩宽礼睦路全路段工程的建议')
})

test('what was typed and not handed in is there again after a reload', async () => {
  serve(at_('none', [may('draft_reply')]))
  const first = await open()
  await userEvent.type(answer(2), '已改造排水管网')
  first.unmount()
  await open()
  expect(answer(2).value).toBe('已改造排水管网')
})

test('a conflict keeps every word', async () => {
  serve(at_('drafted', [may('draft_reply')]))
  server.use(http.post(at('/cases/01JC1/draft-reply'), () => problem(412, 'conflict', 'Someone else changed this case first.')))
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Change the draft' }))
  for (const n of [2, 3]) await userEvent.type(answer(n), '另行安排')
  await userEvent.click(screen.getByRole('button', { name: 'Hand in the draft' }))
  expect(await screen.findByText('Someone else changed this case first.')).toBeTruthy()
  expect(answer(3).value).toBe('另行安排')
})

test('the head signs with one touch once post and number are known', async () => {
  localStorage.setItem('huiyin.signed.01JO1', JSON.stringify({ post: '局长', document_no: '江交函〔2026〕12号' }))
  serve(at_('approved', [may('sign_reply'), may('reject_reply')]))
  const heard = hear('sign-reply')
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Sign the reply' }))
  await expect.poll(() => heard).toEqual([{ strand: 1, signatory: { person: '李承办02', post: '局长' }, document_no: '江交函〔2026〕13号' }])
})

test('what is signed with can be read before, and changed', async () => {
  localStorage.setItem('huiyin.signed.01JO1', JSON.stringify({ post: '局长', document_no: '江交函〔2026〕12号' }))
  serve(at_('approved', [may('sign_reply')]))
  await open()
  expect(screen.getByText(/江交函〔2026〕13号/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Change' }))
  expect(screen.getByLabelText<HTMLInputElement>('Document no.').value).toBe('江交函〔2026〕13号')
})

test('the reply goes to every proposer, by a way of his own', async () => {
  serve(at_('passed', [may('issue_reply')]))
  const heard = hear('issue-reply')
  await open()
  await userEvent.selectOptions(screen.getByLabelText('张代表02'), 'post')
  await userEvent.click(screen.getByRole('button', { name: 'Issue the reply' }))
  await expect.poll(() => heard).toEqual([{ strand: 1, deliveries: [{ deputy: '01JD1', way: 'in_system' }, { deputy: '01JD2', way: 'post' }] }])
})

test('what cannot go out yet says why', async () => {
  serve(at_('passed', [{ command: 'issue_reply', strand: 1, opening: 'later', why_not: '尚未与张代表02沟通，不能送达答复。' }]))
  await open()
  expect(screen.getByText('尚未与张代表02沟通，不能送达答复。')).toBeTruthy()
})
