// Reads PDF objects for verification: one text per object, so that two revisions can be compared. Core.
import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream, PdfString } from '@libpdf/core'
import { hash } from './algorithms.ts'

/** A reader that repairs a file may show something else than was signed; and repairing can be made to never end. */
export const strictReading = { lenient: false } as const

/** Throws, now or when an object is read later, on what does not follow the standard as it stands. */
export async function loadUnrepaired(bytes: Uint8Array): Promise<PDF> {
  const pdf = await PDF.load(bytes, strictReading)
  if (pdf.isEncrypted) throw new TypeError('encrypted')
  return pdf
}

export const resolveIn = (pdf: PDF) => (ref: PdfRef) => pdf.context.resolve(ref)

function dictText(dict: PdfDict, ignoredKeys: readonly string[]): string {
  const entries = [...dict].filter(([key]) => !ignoredKeys.includes(key.value))
  return `<<${entries
    .map(([key, value]) => `/${key.value} ${objectText(value)}`)
    .sort()
    .join(' ')}>>`
}

/** Canonical text of an object: references stay references, keys are sorted, streams stand as their digest. */
export function objectText(object: PdfObject | null | undefined, ignoredKeys: readonly string[] = []): string {
  if (object === null || object === undefined) return 'null'
  if (object instanceof PdfRef) return `${object.objectNumber} ${object.generation} R`
  if (object instanceof PdfStream) {
    return `${dictText(object, ignoredKeys)} stream ${Buffer.from(hash('SHA-256', object.data)).toString('hex')}`
  }
  if (object instanceof PdfDict) return dictText(object, ignoredKeys)
  if (object instanceof PdfArray) return `[${[...object].map((item) => objectText(item)).join(' ')}]`
  if (object instanceof PdfString) return `<${Buffer.from(object.bytes).toString('hex')}>`
  if (object.type === 'null') return 'null'
  if (object.type === 'raw') return Buffer.from(object.bytes).toString('latin1')
  return object.type === 'name' ? `/${object.value}` : String(object.value)
}

/** The references that stand in an object, at any depth inside it but not behind another reference. */
export function referencesIn(object: PdfObject | null | undefined, ignoredKeys: readonly string[] = []): PdfRef[] {
  if (object instanceof PdfRef) return [object]
  if (object instanceof PdfArray) return [...object].flatMap((item) => referencesIn(item))
  if (!(object instanceof PdfDict)) return []
  return [...object].flatMap(([key, value]) => (ignoredKeys.includes(key.value) ? [] : referencesIn(value)))
}
