import { address } from '@/api'

// What a list asks the server, in the words of both who shows it and who counts what it holds.
export const talksOf = (congress: string, open = true) => address('/talks', { congress, open })
export const answeredOf = (congress: string) => address('/talks', { congress, mine: true })
