// What the server put into the page that it drew: for whom, and the answers it drew it from.
export interface Drawn {
  language: string
  hat: string
  answers: Record<string, unknown>
}

export function drawnPage(): Drawn | undefined {
  const text = document.getElementById('first-answers')?.textContent
  return text ? JSON.parse(text) as Drawn : undefined
}

// Whether this program would draw the same: a choice that the server was not told of makes another page.
export const isMine = (drawn: Drawn, language: string, hat: string | undefined) =>
  drawn.language === language && drawn.hat === (hat ?? '')
