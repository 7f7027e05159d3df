// A list as a file that a spreadsheet opens: UTF-8 with its mark, lines ended as Excel ends them.

// A cell that begins like a formula would be run by the spreadsheet: an apostrophe keeps it text.
function cellOf(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

export function csvOf(head: string[], rows: string[][]): string {
  return `\uFEFF${[head, ...rows].map(row => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

export function saveFile(name: string, file: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export const saveText = (name: string, text: string) => saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))
