// Who looks at what the public said before deputies read it.
const moderating = new Set(['deputies_office', 'station'])
export const moderates = (role: string) => moderating.has(role)
