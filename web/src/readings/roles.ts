// Who acts for an office that can be asked to read a draft.
const reading = new Set(['station', 'deputies_office'])
export const readsDrafts = (role: string) => reading.has(role)

// The kinds of office in which somebody does bear the same names.
export const canRead = (kinds: readonly string[] | undefined) => !kinds || kinds.some(kind => reading.has(kind))
