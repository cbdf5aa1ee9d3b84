// What the parts of the Acta share: a part draws one section from the record. Runs in the core.
import type { ActaRecord } from '../../../shared/domain/acta/record-schema.ts'
import type { Paper } from '../documents/paper.ts'
import type { Column } from '../documents/table-columns.ts'

/** Draws its section, or nothing where the record has nothing for it. */
export type Part = (paper: Paper, record: ActaRecord) => void

/** `widths`: shares of the table by column; `right`: the columns set to the right. */
type Shape = { readonly widths?: readonly number[]; readonly right?: readonly number[] }

/** Columns by their titles; the first one heads its rows. */
export const columns = (titles: readonly string[], { widths = [], right = [] }: Shape = {}): Column[] =>
  titles.map((title, index) => ({
    title,
    width: widths[index] ?? 0,
    align: right.includes(index) ? 'right' : 'left',
    header: index === 0,
  }))
