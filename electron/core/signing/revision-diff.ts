// What was changed in a PDF after a signature, object by object: more than filling the other signatures is reported. Core.
import { type PDF, PdfDict, type PdfObject, PdfRef } from '@libpdf/core'
import type { PdfChange } from '../../../shared/text/signing.ts'
import { objectText, referencesIn, resolveIn } from './pdf-objects.ts'

/** Filling an empty field may set these; never its rectangle, page, type or name. */
const fillingKeys = ['V', 'AP', 'M', 'MK', 'DA']
/** Validation data that other software may add; it is not shown (ETSI EN 319 142-1 clause 5.4). */
const catalogKeys = ['DSS', 'Extensions']
const formKeys = ['SigFlags']

const kindsByName: Readonly<Record<string, PdfChange>> = {
  Catalog: 'structure',
  Pages: 'structure',
  Page: 'page',
  Font: 'font',
  FontDescriptor: 'font',
  Annot: 'field',
  Sig: 'field',
  Metadata: 'metadata',
  XObject: 'content',
}

function kindOf(object: PdfObject | null): PdfChange {
  if (!(object instanceof PdfDict)) return 'structure'
  const known = kindsByName[object.getName('Type')?.value ?? '']
  if (known) return known
  if (object.has('FT') || object.getName('Subtype')?.value === 'Widget') return 'field'
  if (object.has('Fields')) return 'structure'
  return object.type === 'stream' ? 'content' : 'structure'
}

const signatureFields = (pdf: PDF) => pdf.getForm()?.getSignatureFields() ?? []

const numbersOf = (fields: ReturnType<typeof signatureFields>): readonly number[] =>
  fields.flatMap((field) => field.getRef()?.objectNumber ?? [])

/** Object numbers of the fields that were empty then and hold a signature now. */
function filledSince(before: PDF, after: PDF): ReadonlySet<number> {
  const signedNow = new Set(numbersOf(signatureFields(after).filter((field) => field.getSignatureDict())))
  const emptyThen = numbersOf(signatureFields(before).filter((field) => !field.getSignatureDict()))
  return new Set(emptyThen.filter((number) => signedNow.has(number)))
}

/** The keys of one object that may differ; the form may stand inside the catalog or be an object of its own. */
function allowances(before: PDF, after: PDF): (ref: PdfRef) => readonly string[] {
  const catalog = before.context.catalog.getDict()
  const catalogNumber = before.context.getRef(catalog)?.objectNumber
  const form = catalog.get('AcroForm')
  const formNumber = form instanceof PdfRef ? form.objectNumber : undefined
  const filled = filledSince(before, after)
  return ({ objectNumber }) => {
    if (objectNumber === catalogNumber) return formNumber === undefined ? [...catalogKeys, 'AcroForm'] : catalogKeys
    if (objectNumber === formNumber) return formKeys
    return filled.has(objectNumber) ? fillingKeys : []
  }
}

const formText = (pdf: PDF) => objectText(pdf.context.catalog.getDict().getDict('AcroForm', resolveIn(pdf)), formKeys)

/** Where a reader starts: the catalog, and the document's own data. */
const entryPoints = ['Root', 'Info']

const entryText = (pdf: PDF) => entryPoints.map((key) => objectText(pdf.context.info.trailer.get(key))).join(' ')

/**
 * Kinds of change between the revision that was signed and the file as it is now, each once; empty when only empty
 * signature fields were filled. Walks all that the signed revision shows: what is new can only be reached through
 * what may differ.
 */
export function changesSince(before: PDF, after: PDF): readonly PdfChange[] {
  const allowed = allowances(before, after)
  const found = new Set<PdfChange>()
  if (entryText(before) !== entryText(after) || formText(before) !== formText(after)) found.add('structure')
  const seen = new Set<number>()
  const waiting = [
    ...entryPoints.flatMap((key) => referencesIn(before.context.info.trailer.get(key))),
    ...referencesIn(before.context.catalog.getDict().get('AcroForm'), formKeys),
  ]
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    if (seen.has(ref.objectNumber)) continue
    seen.add(ref.objectNumber)
    const [then, now] = [before.context.resolve(ref), after.context.resolve(ref)]
    const ignored = allowed(ref)
    if (objectText(then, ignored) !== objectText(now, ignored)) found.add(kindOf(then))
    waiting.push(...referencesIn(then, ignored))
  }
  return [...found]
}
