import { address } from '@/api'

// What a list asks the server, in the words of both who shows it and who counts what it holds.
export const readingsOf = (congress: string) => address('/readings', { congress })
