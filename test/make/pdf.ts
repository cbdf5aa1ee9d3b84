// Writes PDFs byte by byte: as many pages as wanted, with outline, odd sizes, scanned pictures and wounds. Runs in Node.

export type PdfImage = {
  readonly width: number
  readonly height: number
  readonly filter?: 'JPXDecode' | 'JBIG2Decode'
  readonly bytes: Uint8Array
}

export type PdfPage = {
  /** In points; A4 without it. */
  readonly size?: readonly [width: number, height: number]
  readonly rotate?: 90 | 180 | 270
  /** ASCII, from the top of the page downwards. */
  readonly lines?: readonly string[]
  /** Drawn over the whole page. */
  readonly image?: PdfImage
  /** The tree of pages names it, and it is not there. */
  readonly isMissing?: boolean
}

export type PdfSection = { readonly title: string; readonly page: number; readonly inner?: readonly PdfSection[] }

export type PdfWishes = {
  readonly pages: readonly PdfPage[]
  readonly outline?: readonly PdfSection[]
  /** Where the table of objects should be, there is none. */
  readonly hasBrokenXref?: boolean
  /** Each page's object beside its picture instead of all pages' together: the worst for reading in parts. */
  readonly isScattered?: boolean
}

const CATALOG = 1
const PAGES = 2
const FONT = 3
const OUTLINE = 4
const FIRST_PAGE = 5
const PER_PAGE = 3

export function makePdf({ pages, outline = [], hasBrokenXref = false, isScattered = false }: PdfWishes): Buffer {
  const objects = new Map<number, Buffer>()
  const put = (id: number, text: string) => objects.set(id, Buffer.from(text, 'latin1'))
  const idOf = (page: number, part: 0 | 1 | 2) =>
    FIRST_PAGE + (isScattered ? (page - 1) * PER_PAGE + part : part * pages.length + page - 1)
  const pageId = (page: number) => idOf(page, 0)
  put(CATALOG, `<< /Type /Catalog /Pages 2 0 R${outline.length > 0 ? ' /Outlines 4 0 R' : ''} >>`)
  const kids = pages.map((_, at) => `${pageId(at + 1)} 0 R`).join(' ')
  put(PAGES, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  put(FONT, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const [at, page] of pages.entries()) if (!page.isMissing) putPage(objects, (part) => idOf(at + 1, part), page)
  if (outline.length > 0) putOutline(objects, outline, FIRST_PAGE + pages.length * PER_PAGE, pageId)
  return serialize(objects, hasBrokenXref)
}

function putPage(
  objects: Map<number, Buffer>,
  id: (part: 0 | 1 | 2) => number,
  { size = [595, 842], rotate, lines = [], image }: PdfPage,
) {
  const [width, height] = size
  const resources = `/Font << /F1 ${FONT} 0 R >>${image ? ` /XObject << /I ${id(2)} 0 R >>` : ''}`
  const turned = rotate === undefined ? '' : ` /Rotate ${rotate}`
  const box = `/MediaBox [0 0 ${width} ${height}]${turned}`
  objects.set(
    id(0),
    Buffer.from(`<< /Type /Page /Parent ${PAGES} 0 R ${box} /Resources << ${resources} >> /Contents ${id(1)} 0 R >>`),
  )
  const picture = image ? `q ${width} 0 0 ${height} 0 0 cm /I Do Q ` : ''
  const text = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')
  objects.set(id(1), stream('', Buffer.from(`${picture}BT /F1 11 Tf 15 TL 60 ${height - 70} Td ${text} ET`, 'latin1')))
  if (image) objects.set(id(2), imageObject(image))
}

function imageObject({ width, height, filter, bytes }: PdfImage): Buffer {
  const size = `/Width ${width} /Height ${height}`
  const colours =
    filter === 'JBIG2Decode'
      ? '/ColorSpace /DeviceGray /BitsPerComponent 1'
      : '/ColorSpace /DeviceRGB /BitsPerComponent 8'
  const coded = filter === undefined ? '' : ` /Filter /${filter}`
  return stream(`/Type /XObject /Subtype /Image ${size} ${colours}${coded} `, bytes)
}

const stream = (dictionary: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary}/Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])

/** The outline's root and its entries from object `firstId` on; the entries of one level are a chain. */
function putOutline(
  objects: Map<number, Buffer>,
  outline: readonly PdfSection[],
  firstId: number,
  pageId: (page: number) => number,
) {
  let next = firstId
  const putLevel = (sections: readonly PdfSection[], parent: number): readonly number[] => {
    const ids = sections.map(() => next++)
    for (const [at, { title, page, inner = [] }] of sections.entries()) {
      const id = ids[at] ?? 0
      const children = putLevel(inner, id)
      const neighbours = `${at > 0 ? `/Prev ${ids[at - 1]} 0 R ` : ''}${at + 1 < ids.length ? `/Next ${ids[at + 1]} 0 R ` : ''}`
      const own =
        children.length > 0 ? `/First ${children[0]} 0 R /Last ${children.at(-1)} 0 R /Count ${children.length} ` : ''
      objects.set(
        id,
        Buffer.from(
          `<< /Title (${title}) /Parent ${parent} 0 R ${neighbours}${own}/Dest [${pageId(page)} 0 R /Fit] >>`,
          'latin1',
        ),
      )
    }
    return ids
  }
  const ids = putLevel(outline, OUTLINE)
  objects.set(
    OUTLINE,
    Buffer.from(`<< /Type /Outlines /First ${ids[0]} 0 R /Last ${ids.at(-1)} 0 R /Count ${ids.length} >>`),
  )
}

function serialize(objects: ReadonlyMap<number, Buffer>, hasBrokenXref: boolean): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const push = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  const offsets = new Map<number, number>()
  for (const [id, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    offsets.set(id, length)
    push(Buffer.from(`${id} 0 obj\n`))
    push(body)
    push(Buffer.from('\nendobj\n'))
  }
  const size = Math.max(...objects.keys()) + 1
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = length
  if (!hasBrokenXref) push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}`))
  push(
    Buffer.from(`trailer\n<< /Size ${size} /Root ${CATALOG} 0 R >>\nstartxref\n${hasBrokenXref ? 7 : start}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}
