// Who acts for a unit that can be asked, and so answers.
const answering = new Set(['unit_clerk', 'unit_head', 'government_office'])
export const answersTalks = (role: string) => answering.has(role)

// The kinds of office in which somebody does.
const asked = new Set(['unit', 'government_office'])
export const canBeAsked = (kinds: readonly string[] | undefined) => !kinds || kinds.some(kind => asked.has(kind))
