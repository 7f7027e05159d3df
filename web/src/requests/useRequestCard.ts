import { computed, onScopeDispose, ref, watch } from 'vue'
import { type Action, type CaseView, type Fields, listen } from '@/api'
import { type Option, options, useCommand } from '@/forms'
import { called, words } from '@/i18n'

interface Props { view: CaseView, version: number, save: () => Promise<boolean> }
interface Kind {
  about: 'talk' | 'reading' // what an action of the case names it by
  canBeAsked: (kinds: readonly string[] | undefined) => boolean
  waits: () => boolean // for somebody's answer
}

// What is asked of offices beside a draft: whom it can be asked of, what may be done, and what was just
// done. `save` brings every word to the server: what an office is shown is what stands there.
export function useRequestCard(props: Props, { about, canBeAsked, waits }: Kind, changed: () => void) {
  const { busy, problem, carryOut } = useCommand()
  const asking = ref(false)
  const unsaved = ref(false)
  const command = ref('')
  const offices = ref<Option[]>()

  const state = computed(() => props.view.state)
  const done = computed(() => (command.value ? words('case.done', { command: called('command', command.value) }) : ''))
  watch(() => state.value.congress, async congress => {
    offices.value = (await options('office', congress)).filter(one => canBeAsked(one.is))
  }, { immediate: true })
  const name = (id: string) => props.view.names.find(one => one.id === id)?.name ?? offices.value?.find(one => one.id === id)?.name ?? id

  const action = (order: string, number?: number): Action | undefined => props.view.actions.find(one => one.command === order && (number === undefined || one[about] === number))
  const may = (order: string, number: number) => action(order, number)?.opening === 'now'

  function ask() {
    asking.value = true
    command.value = ''
  }
  async function ready() {
    unsaved.value = !(await props.save())
    return !unsaved.value
  }
  function finished(order: string) {
    asking.value = false
    command.value = order
    changed()
  }
  async function order(order: string, body: Fields) {
    command.value = ''
    const version = await carryOut({ stream: 'cases', id: props.view.id, command: order, body, version: props.version })
    if (version === undefined) changed()
    else finished(order)
  }

  // An answer may come while the deputy goes on writing.
  onScopeDispose(listen(change => { if (waits() && change.case === props.view.id && change.version > props.version) changed() }))
  return { state, offices, name, action, may, asking, ask, unsaved, ready, busy, problem, done, finished, order }
}
