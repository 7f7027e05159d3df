import { crc32 } from 'node:zlib'

// A small Word document, made here so that a test shows what stands in it.
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function docx(paragraphs: string[]): Buffer {
  const body = paragraphs.map(text => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`).join('')
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipped({ '[Content_Types].xml': types, '_rels/.rels': rels, 'word/document.xml': document })
}

const numbers = (...fields: [bytes: 2 | 4, value: number][]) => {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = out.writeUIntLE(value, at, bytes)
  return out
}

// Stored, not compressed: local headers with their files, the directory, its end (APPNOTE 4.3).
function zipped(files: Record<string, string>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)]
    const head = numbers([2, 20], [2, 0x0800], [2, 0], [2, 0], [2, 0x5c21], [4, crc32(content)], [4, content.length], [4, content.length], [2, name.length], [2, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, content])
    bodies.push(local)
    directory.push(Buffer.from('PK\x01\x02'), numbers([2, 20]), head, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name)
    offset += local.length
  }
  const count = bodies.length
  const listed = Buffer.concat(directory)
  const end = numbers([2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, offset], [2, 0])
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06'), end])
}
