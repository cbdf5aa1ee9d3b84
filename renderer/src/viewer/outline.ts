// The outline that a PDF brings, with the page of each section. Renderer.
import type { PdfDocument } from './pdf-source.ts'
import type { Section } from './sections.ts'

// A file made to hurt may bring a million of them.
const MOST_SECTIONS = 3_000

type Entry = Awaited<ReturnType<PdfDocument['getOutline']>>[number]

/** Empty where the file brings none, or one that cannot be read. */
export async function readOutline(pdf: PdfDocument): Promise<readonly Section[]> {
  let left = MOST_SECTIONS
  const level = (entries: readonly Entry[], prefix: string): Promise<readonly Section[]> => {
    const taken = entries.slice(0, left)
    left -= taken.length
    return Promise.all(
      taken.map(async ({ title, dest, items }, at) => {
        const id = `${prefix}${at}`
        return { id, title: title.trim(), page: await pageOf(pdf, dest), inner: await level(items, `${id}.`) }
      }),
    )
  }
  const entries = await pdf.getOutline().catch(() => null)
  return level(entries ?? [], '')
}

async function pageOf(pdf: PdfDocument, dest: Entry['dest']): Promise<number | null> {
  try {
    const [target] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []
    if (Number.isInteger(target)) return Number(target) + 1
    return target ? (await pdf.getPageIndex(target)) + 1 : null
  } catch {
    return null
  }
}
