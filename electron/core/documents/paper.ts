// The small document kit: headings, paragraphs, lists, facts, tables, signature blocks, a slip to be cut off. A document is
// a page of calls to it. Measures are in points. Runs in the core.
import { type CodeSlip, placeCodeSlip } from './code-slip.ts'
import { createFlow } from './flow.ts'
import { attachJson, finishPdf, openPdf } from './open-pdf.ts'
import { paginate, watermark } from './page-frame.ts'
import { placeSignatures, type SignatureBlock } from './signature-blocks.ts'
import { placeTable, type Row } from './table.ts'
import type { Column } from './table-columns.ts'
import {
  type Item,
  keepSection,
  keepSubsection,
  placeItem,
  placeList,
  placeParagraphs,
  placeTitle,
  type Sheet,
  type Title,
} from './written.ts'

const MARGINS = { top: 76, bottom: 64, left: 62, right: 62 }
const FACT_COLUMNS: readonly Column[] = [
  { title: '', width: 0.32, header: true },
  { title: '', width: 0.68 },
]

export type Fact = readonly [name: string, value: string]

export type PaperFacts = {
  readonly title: string
  readonly subject: string
  /** Null: the file's metadata name nobody, and no moment. */
  readonly author: string | null
  readonly at: Date | null
  /** At the top of every page after the first, and at the foot of all. */
  readonly runningHead: string
  readonly runningFoot: string
  /** Large and pale under every page's text. */
  readonly watermark: string | null
}

export type Paper = {
  title(title: Title): void
  /** Headings stand on the page of what follows them. */
  section(title: string): void
  subsection(title: string): void
  /** Each line of the text is a paragraph. `keepWithNext`: its words belong on the page of the next block. */
  paragraph(text: string, options?: { readonly keepWithNext: boolean }): void
  list(items: readonly string[]): void
  item(item: Item): void
  facts(facts: readonly Fact[]): void
  /** `whole`: on one page where a page can hold it. */
  table(columns: readonly Column[], rows: readonly Row[], options?: { readonly whole: boolean }): void
  signatures(blocks: readonly SignatureBlock[]): void
  /** The last thing of its page. */
  codeSlip(slip: CodeSlip): void
  attach(name: string, description: string, content: Uint8Array): void
  finish(): Promise<Uint8Array>
}

/** An empty document. Every method adds below what is there and turns pages by itself. */
export function createPaper(facts: PaperFacts): Paper {
  const pdf = openPdf({ ...facts, margins: MARGINS })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const flow = createFlow(pdf, pdf.page.height - MARGINS.bottom)
  const width = pdf.page.width - MARGINS.left - MARGINS.right
  const sheet: Sheet = { pdf, flow, root, left: MARGINS.left, width }
  if (facts.watermark !== null) watermark(pdf, facts.watermark)
  return {
    title: (title) => placeTitle(sheet, title),
    section: (title) => keepSection(sheet, title),
    subsection: (title) => keepSubsection(sheet, title),
    paragraph: (text, options) => placeParagraphs(sheet, text, options?.keepWithNext ?? false),
    list: (items) => placeList(sheet, items),
    item: (item) => placeItem(sheet, item),
    facts: (rows) => placeTable(sheet, { columns: FACT_COLUMNS, rows, plain: true, whole: false, after: 8 }),
    table: (columns, rows, options) =>
      placeTable(sheet, { columns, rows, plain: false, whole: options?.whole ?? false, after: 10 }),
    signatures: (blocks) => placeSignatures(sheet, blocks),
    codeSlip: (slip) => placeCodeSlip(sheet, slip),
    attach: (name, description, content) =>
      attachJson(pdf, { name, description, content, at: facts.at ?? new Date(0) }),
    async finish() {
      flow.flush()
      root.end()
      paginate(pdf, { head: facts.runningHead, foot: facts.runningFoot })
      return await finishPdf(pdf)
    },
  }
}
