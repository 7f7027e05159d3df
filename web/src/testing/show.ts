import { render } from '@testing-library/vue'
import { flushPromises } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { company } from '@/api'
import { useSession } from '@/session'

const Blank = { template: '<div />' }
const places = { home: 'id', 'sign-in': 'id', queue: 'id', case: 'id', compose: 'id', directory: 'list', desk: 'id', rate: 'id', reply: 'id', review: 'id', assign: 'id', returns: 'id', promises: 'id', notices: 'id', account: 'id', accounts: 'id', imports: 'id', jobs: 'list', job: 'id', health: 'id', library: 'list', mechanism: 'id+', 'new-replay': 'list', replay: 'id', supervision: 'list', matrix: 'list', levels: 'list', activities: 'list', activity: 'id', 'new-activity': 'list', opinions: 'list', doors: 'list', poster: 'code', 'voter-meetings': 'list' }

// Shows a page at an address, as the signed-in person of the server's session.
export async function show(page: Component, where = '/', props: Record<string, unknown> = {}) {
  company.csrf = ''
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      ...Object.entries(places).map(([name, param]) => ({ name, path: `/${name}/:${param}${param.endsWith('+') ? '' : '?'}`, component: Blank })),
      { path: '/:rest(.*)*', component: Blank },
    ],
  })
  await router.push(where)
  const session = useSession()
  await session.resume(true)
  const view = render(page, { props, global: { plugins: [router] } })
  await flushPromises()
  return { ...view, router, session }
}
