// What a file is, by the end of its name: enough to say it and to offer to show it. What the browser
// is really given to show, the server decides by the content.
export type FileKind = 'picture' | 'pdf' | 'text' | 'word' | 'sheet' | 'ofd' | 'other'

const endings: Record<string, FileKind> = {
  jpg: 'picture', jpeg: 'picture', png: 'picture', pdf: 'pdf', txt: 'text', csv: 'text',
  doc: 'word', docx: 'word', xls: 'sheet', xlsx: 'sheet', ofd: 'ofd',
}
export const kindOf = (title: string): FileKind => endings[/\.(\w+)$/.exec(title)?.[1]?.toLowerCase() ?? ''] ?? 'other'

const inPage = new Set<FileKind>(['picture', 'pdf', 'text'])
export const opensInPage = (kind: FileKind) => inPage.has(kind)
