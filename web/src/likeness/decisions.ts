import type { CaseView, Fields, SimilarRow } from '@/api'

// What may be decided on a suggestion that is like the one in hand, as orders on the latter.

export type LinkKind = CaseView['state']['links'][number]['kind']
export type Order = 'link_case' | 'unlink_case' | 'join_handling' | 'leave_joined_handling'

export interface Decision {
  order: Order
  body: Fields
  label: 'raised' | 'raisedAgain' | 'different' | 'takeBack' | 'join' | 'leave'
  asksWhy: boolean
}

const oneMatter: readonly LinkKind[] = ['follow_up_of', 'followed_by', 'raised_before', 'raised_again']
// Whether both are about one matter, so that they belong to one chain.
export const isSameMatter = (kind: LinkKind) => oneMatter.includes(kind)

export const isOpen = (view: CaseView, order: Order) => view.actions.some(one => one.command === order && one.opening === 'now')

export const takeBack = (other: string): Decision => ({ order: 'unlink_case', body: { other }, label: 'takeBack', asksWhy: false })

// Of two about one matter, what came first was raised before; a draft comes last.
const cameLater = (row: SimilarRow, view: CaseView) =>
  Boolean(row.submitted_on && view.state.submitted_on && row.submitted_on > view.state.submitted_on)

export function offered(row: SimilarRow, view: CaseView): Decision[] {
  const other = row.id
  const later = cameLater(row, view)
  const link = (kind: LinkKind, label: Decision['label']): Decision => ({ order: 'link_case', body: { other, kind }, label, asksWhy: false })
  const all: Decision[] = []
  if (!row.link && !row.joined && isOpen(view, 'link_case')) {
    all.push(later ? link('raised_again', 'raisedAgain') : link('raised_before', 'raised'), link('different', 'different'))
  }
  if (row.link && isOpen(view, 'unlink_case')) all.push(takeBack(other))
  // Only what is in hand in the same congress is handled together; whether by the same unit the server says.
  const joinable = row.phase === 'handling' && row.congress === view.state.congress
  if (joinable && !row.joined && isOpen(view, 'join_handling')) all.push({ order: 'join_handling', body: { lead: other }, label: 'join', asksWhy: true })
  if (row.joined && isOpen(view, 'leave_joined_handling')) all.push({ order: 'leave_joined_handling', body: {}, label: 'leave', asksWhy: true })
  return all
}
