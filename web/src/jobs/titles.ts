import type { Job } from '@/api'
import { words } from '@/i18n'

// "试导入名单：代表.xlsx", "导入…": what a job is about, as its heading.
export function titleOf(job: Job): string {
  const kind = words(`jobs.kind.${job.kind}`)
  if (job.kind === 'recount') return kind
  if (job.kind === 'replay') return job.name ? words('jobs.title.replay', { name: job.name }) : kind
  return words(job.applies ? 'jobs.title.applies' : 'jobs.title.rehearses', { kind, name: job.name })
}
