// A small PDF with empty signature fields, made like the Acta's: what the tests of PDF signing start from.
import PDFDocument from 'pdfkit'

export const fontPath = new URL(
  '../../node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  import.meta.url,
).pathname

type Reference = { data: Record<string, unknown>; end(data?: string): void }
/** What pdfkit's types do not say: signature fields are made from its low-level objects. */
type Internals = {
  _root: { data: { AcroForm: { data: { Fields: unknown[]; NeedAppearances?: boolean; SigFlags?: number } } } }
  page: { annotations: unknown[]; dictionary: unknown }
  ref(data: Record<string, unknown>): Reference
}

/** One page of text and one field per name, 220 × 80 points, in two columns. */
export async function makeFormPdf(fieldNames: readonly string[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', pdfVersion: '1.7', font: fontPath, info: { CreationDate: new Date(0) } })
  const internals = doc as unknown as Internals
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) =>
    doc
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  )
  doc.fontSize(14).text('Acta de Evaluación: ganó «La ciudad y los muñecos», S/ 100,000.00')
  doc.initForm()
  const form = internals._root.data.AcroForm.data
  delete form.NeedAppearances
  form.SigFlags = 0
  for (const [index, name] of fieldNames.entries()) {
    const [x, y, width, height] = [50 + (index % 2) * 250, 150 + Math.floor(index / 2) * 110, 220, 80] as const
    const appearance = internals.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })
    appearance.end('q Q')
    doc.annotate(x, y, width, height, {
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String(name),
      F: 132,
      P: internals.page.dictionary,
      Border: undefined,
      C: undefined,
      AP: { N: appearance },
    } as unknown as PDFKit.Mixins.AnnotationOption)
    form.Fields.push(internals.page.annotations.at(-1))
  }
  doc.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}
