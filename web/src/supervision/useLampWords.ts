import type { MatrixCell } from '@/api'
import { said, useI18n } from '@/i18n'
import { day } from '@/ui'
import { type Group, lampOf, partOf } from './matrix'

// A lamp in words: of which duty and part of the year, how it stands, and its dates.
export function useLampWords() {
  const { t } = useI18n()
  return (group: Group, part: string, cell: MatrixCell): string => [
    [said(group.title), part && partOf(part)].filter(Boolean).join(' '),
    t(`matrix.lamp.${lampOf(cell)}`),
    t('date.by', { date: day(cell.due_on) }),
    cell.met_on ? t('matrix.met', { date: day(cell.met_on) }) : '',
  ].filter(Boolean).join(t('list.dot'))
}
