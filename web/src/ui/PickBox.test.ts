import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { show } from '@/testing/show'
import PickBox from './PickBox.vue'

const offices = [{ id: 'o1', name: 'Transport' }, { id: 'o2', name: 'Water' }, { id: 'o3', name: 'Education', hint: 'schools' }]

function boxed(several: boolean) {
  const chosen = ref<string[]>([])
  const box = defineComponent(() => () => h(PickBox, {
    id: 'pick', label: 'Unit', options: offices, several, modelValue: chosen.value, 'onUpdate:modelValue': (to: string[]) => { chosen.value = to },
  }))
  return { chosen, box }
}
const input = () => screen.getByRole('combobox', { name: 'Unit' })

test('is worked by keyboard alone', async () => {
  const { chosen, box } = boxed(false)
  await show(box)
  await userEvent.type(input(), 'a{ArrowDown}{Enter}')
  expect(chosen.value).toEqual(['o2'])
  expect(input()).toHaveProperty('value', 'Water')
})

test('finds a thing by its hint as well', async () => {
  const { box } = boxed(false)
  await show(box)
  await userEvent.type(input(), 'school')
  expect(screen.getAllByRole('option').map(one => one.textContent)).toEqual(['Educationschools'])
})

test('takes several, one after the other, and lets each go again', async () => {
  const { chosen, box } = boxed(true)
  await show(box)
  await userEvent.type(input(), 'tra{Enter}')
  await userEvent.type(input(), 'wat{Enter}')
  expect(chosen.value).toEqual(['o1', 'o2'])
  await userEvent.click(screen.getByRole('button', { name: 'Remove Transport' }))
  expect(chosen.value).toEqual(['o2'])
})

test('emptied, it means nothing is chosen', async () => {
  const { chosen, box } = boxed(false)
  await show(box)
  await userEvent.type(input(), 'tra{Enter}')
  await userEvent.clear(input())
  expect(chosen.value).toEqual([])
})
