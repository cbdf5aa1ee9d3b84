// How many pages a PDF has, from the few objects that say it; a damaged one is searched for its pages, as readers do to
// repair it. Runs in the core (Node).
import { type CrossReference, numberIn, type ReadAt, readCrossReference, readStream } from './pdf-xref.ts'

/** `pages` is null where there may be some that only a repair would find. */
export type PageCount = { readonly pages: number | null } | 'damaged'

const OBJECT_BYTES = 65_536

/** `size` in bytes; `start` is what `startxref` says, null where nothing does. */
export async function countPages(read: ReadAt, size: number, start: number | null): Promise<PageCount> {
  const pages = start === null ? null : await statedPages(read, start)
  return pages === null ? await searchPages(read, size) : { pages }
}

async function statedPages(read: ReadAt, start: number): Promise<number | null> {
  const reference = await readCrossReference(read, start)
  if (!reference) return null
  const catalog = await objectText(read, reference, reference.root)
  const tree = catalog && numberIn(catalog, 'Pages')
  const root = typeof tree === 'number' ? await objectText(read, reference, tree) : null
  if (!root) return null
  const [, count, apart] = /\/Count\s+(\d{1,9})(\s+\d+\s+R)?/.exec(root) ?? []
  if (count === undefined) return null
  if (apart === undefined) return Number(count)
  const [, indirect] = /obj\s+(\d{1,9})/.exec((await objectText(read, reference, Number(count))) ?? '') ?? []
  return indirect === undefined ? null : Number(indirect)
}

/** The text of an object up to its end, or as much of it as anybody writes. */
async function objectText(read: ReadAt, { places }: CrossReference, number: number): Promise<string | null> {
  const place = places.get(number)
  if (!place) return null
  if ('at' in place) {
    const text = (await read(place.at, OBJECT_BYTES)).toString('latin1')
    return new RegExp(`^\\s*${number}\\s+\\d+\\s+obj`).test(text) ? (text.split('endobj')[0] ?? null) : null
  }
  const holder = places.get(place.within)
  if (!holder || !('at' in holder)) return null
  const stream = await readStream(read, holder.at)
  const first = stream && numberIn(stream.dictionary, 'First')
  if (!stream || typeof first !== 'number') return null
  const text = stream.data.toString('latin1')
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  const [own, next] = [numbers[2 * place.index + 1], numbers[2 * place.index + 3]]
  return own === undefined ? null : text.slice(first + own, next === undefined ? undefined : first + next)
}

const STEP_BYTES = 1_000_000
/** Longer than what is looked for. */
const OVERLAP = 64

/** Reads the file once from its beginning to its end. */
async function searchPages(read: ReadAt, size: number): Promise<PageCount> {
  let pages = 0
  let hasPacked = false
  let carried = ''
  for (let at = 0; at < size; at += STEP_BYTES) {
    const text = carried + (await read(at, STEP_BYTES)).toString('latin1')
    for (const { index, 0: found } of text.matchAll(/\/Type\s*\/Page\b/g))
      if (index + found.length > carried.length) pages += 1
    hasPacked ||= /\/Type\s*\/ObjStm\b/.test(text)
    carried = text.slice(-OVERLAP)
  }
  if (pages > 0) return { pages }
  return hasPacked ? { pages: null } : 'damaged'
}
