import { type APIRequestContext, request } from '@playwright/test'
import { keeper } from './logins'
import { password } from './person'

// The demonstration has no security administrator: the system administrator appoints one, as the
// law of separated roles has it, and he wears that hat from then on.
export { keeper }
const congress = '4407'

interface Me { csrf: string, person: string, capacities: { role: string, office: string }[] }

async function come(baseURL: string, login: string): Promise<{ door: APIRequestContext, me: Me }> {
  const door = await request.newContext({ baseURL })
  const answer = await door.post('/api/v1/session', { data: { login, password } })
  return { door, me: await answer.json() as Me }
}

export async function appointKeeper(baseURL: string): Promise<string> {
  const { me: chosen } = await come(baseURL, keeper)
  const { door, me } = await come(baseURL, 'guanli')
  const office = me.capacities[0]?.office ?? ''
  if (!chosen.capacities.some(one => one.role === 'security_administrator')) {
    const congresses = await (await door.get('/api/v1/congresses')).json() as { rows: { id: string, version: number }[] }
    const version = congresses.rows.find(one => one.id === congress)?.version ?? 0
    const answer = await door.post(`/api/v1/congresses/${congress}/grant-role`, {
      data: { grant: { person: chosen.person, role: 'security_administrator', office, span: { from: '2026-01-01' } } },
      headers: { 'X-CSRF-Token': me.csrf, 'If-Match': `"${version}"` },
    })
    if (!answer.ok()) throw new Error(await answer.text())
  }
  return `security_administrator:${congress}:${office}`
}
