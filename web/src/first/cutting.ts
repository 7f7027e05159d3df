import { hole } from './example'

// Takes a drawn page apart: each element that is no more there is an error of the build.
export function one(within: Element, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The first page has no ${selector} any more: see web/src/first/templates.ts`)
  return found
}
export const all = (within: Element, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)]

// Cuts the elements out, leaves a hole where the first of them stood, and gives them back.
export function cut(name: string, ...elements: HTMLElement[]): string[] {
  elements[0]?.before(hole(name))
  for (const element of elements) element.remove()
  return elements.map(element => element.outerHTML)
}
export const said = (name: string, element: Element) => { element.textContent = hole(name) }
