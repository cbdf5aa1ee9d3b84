// pdfkit as the documents need it: tagged PDF/A-3a and PDF/UA-1, escaped metadata, the same bytes for the same input.
// What pdfkit's types do not know stays in this file. Runs in the core.
import PDFDocument from 'pdfkit'
import { registerFonts } from './fonts.ts'

export type Pdf = PDFKit.PDFDocument

/**
 * `at` is the moment the document states; nothing else in it comes from a clock. Without an author or a moment, its metadata
 * tell none. Margins and sizes are in points.
 */
export type PdfFacts = {
  readonly title: string
  readonly subject: string
  readonly author: string | null
  readonly at: Date | null
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
}

/** Members of pdfkit's document that its types leave out. */
type Inside = {
  info: Record<string, unknown>
  _addInfo(): void
  appendXML(xml: string): void
  _root: { data: { AcroForm?: { data: { Fields: unknown[]; NeedAppearances?: unknown; SigFlags?: number } } } }
  ref(data: object): { end(content: string): void }
  page: { dictionary: unknown; annotations: unknown[] }
}
const inside = (pdf: Pdf) => pdf as unknown as Inside

/** An empty A4 document whose pages stay open until `finishPdf`, so that "página x de y" can be written at the end. */
export function openPdf({ title, subject, author, at, margins }: PdfFacts): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    lang: 'es-PE',
    tagged: true,
    displayTitle: true,
    subset: 'PDF/A-3a',
    bufferPages: true,
    // None: pdfkit would compare the default one with ours at every change of font.
    font: '',
    info: {
      Title: title,
      Subject: subject,
      Creator: 'Acta Jurado',
      ...(author === null ? {} : { Author: author }),
      ...momentOf(at),
    },
  })
  registerFonts(pdf)
  pdf.font('regular')
  escapeMetadata(pdf)
  if (at === null) leaveMomentOut(pdf)
  pdf.appendXML(UA_IDENTIFICATION)
  pdf.appendXML(UA_EXTENSION)
  return pdf
}

/** Closes the document and gives its bytes. */
export function finishPdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  pdf.end()
  return done
}

type Element = PDFKit.PDFStructureElement
export type StructureOptions = {
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  /** Columns that a cell of a table stretches over. */
  readonly columns?: number
}

/** Adds an element to the structure tree; `draw` puts its content on the page at once, and the element is then closed. */
export function addElement(
  pdf: Pdf,
  parent: Element,
  tag: string,
  draw: () => void,
  options: StructureOptions = {},
): void {
  const element = pdf.struct(
    tag,
    options as PDFKit.Mixins.StructureElementOptions,
    draw as PDFKit.PDFStructureElementChild,
  )
  if (options.columns !== undefined) {
    const { data } = (element as unknown as { dictionary: { data: { A?: object } } }).dictionary
    data.A = { O: 'Table', ...data.A, ColSpan: options.columns }
  }
  parent.add(element)
  element.end()
}

/** An element that holds others; whoever opens it ends it. */
export function openElement(pdf: Pdf, parent: Element, tag: string): Element {
  const element = pdf.struct(tag)
  parent.add(element)
  return element
}

/** Lines, shades, watermarks and page numbers carry no meaning: outside the structure tree. */
export function artifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

export type Attachment = {
  readonly name: string
  readonly description: string
  readonly content: Uint8Array
  readonly at: Date
}

/** JSON beside the document, as the source of what it states (PDF/A-3, AFRelationship). Both dates are required. */
export function attachJson(pdf: Pdf, { name, description, content, at }: Attachment): void {
  const options = {
    name,
    type: 'application/json',
    description,
    relationship: 'Source',
    creationDate: at,
    modifiedDate: at,
  }
  pdf.file(Buffer.from(content), options)
}

export type FieldBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** One more page, for whatever element is open too: what it draws next is its content still. */
export const turnPage = (pdf: Pdf): void => void pdf.continueOnNewPage()

/** Calls back on the first page and on each new one, before anything else is drawn there. */
export function onEachPage(pdf: Pdf, draw: () => void): void {
  draw()
  pdf.on('pageAdded', draw)
}

/**
 * An empty signature field with its own widget (ISO 32000-1, 12.7.4.5), for a later signature to fill. `label` is what a
 * screen reader says. Its place in the structure is a Form element of `parent`.
 */
export function addSignatureField(
  pdf: Pdf,
  parent: PDFKit.PDFStructureElement,
  name: string,
  label: string,
  box: FieldBox,
) {
  const { x, y, width, height } = box
  const raw = inside(pdf)
  const form = formOf(pdf)
  const appearance = raw.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })
  appearance.end('q Q')
  const element = pdf.struct('Form', { alt: label })
  parent.add(element)
  pdf.annotate(x, y, width, height, {
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String(name),
    TU: new String(label),
    F: 132,
    P: raw.page.dictionary,
    Border: undefined,
    C: undefined,
    AP: { N: appearance },
    structParent: element,
  } as never)
  form.Fields.push(raw.page.annotations.at(-1))
  element.end()
}

/** The document's one form: pdfkit would make another at every call. */
function formOf(pdf: Pdf) {
  const { data } = inside(pdf)._root
  if (!data.AcroForm) pdf.initForm()
  const form = data.AcroForm?.data
  if (!form) throw new Error('pdfkit made no form')
  // PDF/A forbids NeedAppearances: every widget brings its own (empty) appearance.
  delete form.NeedAppearances
  form.SigFlags = 0
  return form
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
}
const escapeXml = (text: string) => text.replace(/[<>&'"]/g, (character) => XML_ENTITIES[character] ?? character)

/** pdfkit writes the document's title into XMP as it is, and an `&` there is not PDF/A. */
function escapeMetadata(pdf: Pdf): void {
  const raw = inside(pdf)
  const write = raw._addInfo
  raw._addInfo = function (this: Inside) {
    const plain = this.info
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    )
    write.call(this)
    this.info = plain
  }
}

/** pdfkit makes the file's id of the moment: it must have one. */
const momentOf = (at: Date | null) => ({ CreationDate: at ?? NO_MOMENT, ModDate: at ?? NO_MOMENT })
const NO_MOMENT = new Date(0)

/** No date in the document's information, and none in its XMP, which pdfkit writes in any case. */
function leaveMomentOut(pdf: Pdf): void {
  const raw = inside(pdf)
  const { CreationDate, ModDate: _, ...info } = raw.info
  raw.info = info
  const write = raw._addInfo
  raw._addInfo = function (this: Inside) {
    const append = this.appendXML
    this.appendXML = (xml) => append.call(this, xml.replace(/<xmp:CreateDate>[^<]*<\/xmp:CreateDate>/, ''))
    this.info = { ...info, CreationDate }
    write.call(this)
    this.info = info
    this.appendXML = append
  }
}

/** pdfkit knows one subset; PDF/UA-1 (ISO 14289-1, clause 5) is declared beside it, with the schema PDF/A asks for. */
const UA_IDENTIFICATION =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
const UA_EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`
