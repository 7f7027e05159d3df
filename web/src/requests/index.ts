export { default as DoneNote } from './DoneNote.vue'
export { default as FormInCard } from './FormInCard.vue'
export { useRequestCard } from './useRequestCard'
export { useRequestTodo } from './useRequestTodo'
