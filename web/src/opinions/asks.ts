import { address } from '@/api'

export const opinionTodosOf = (congress: string) => address('/opinion-todos', { congress })
