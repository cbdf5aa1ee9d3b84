// The rows around a cell as the spreadsheet shows them, with their numbers and letters; the cell is marked. Renderer.
import { useEffect, useRef, useState } from 'react'
import type { Excerpt, PackingFinding } from '../../../../../shared/contract/packing-reading.ts'
import { sheetName } from '../../../../../shared/contract/packing-sources.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { call } from '../../../bridge/call.ts'
import { columnName } from '../column-name.ts'
import { type Given, sourcesOf } from '../preparation-store.ts'

const text = stepText.problems

export function SheetExcerpt({ finding, given }: { readonly finding: PackingFinding; readonly given: Given }) {
  const excerpt = useExcerpt(finding, given)
  const marked = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (excerpt) marked.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [excerpt])
  if (!excerpt) return null
  const isMarked = (row: number, index: number) => `${columnName(index)}${row}` === finding.cell
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
    <section className="excerpt" tabIndex={0} aria-label={text.excerpt}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            {excerpt.headings.map((heading, index) => (
              <th key={columnName(index)} scope="col">
                {columnName(index)} <span className="excerpt__heading">{heading}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {excerpt.rows.map(({ row, cells }) => (
            <tr key={row} {...(row === finding.row ? { 'data-current': true } : {})}>
              <th scope="row">{row}</th>
              {cells.map((cell, index) => (
                <td
                  key={columnName(index)}
                  {...(isMarked(row, index) ? { ref: marked, 'data-marked': true, 'aria-current': 'true' } : {})}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function useExcerpt({ sheet, row }: PackingFinding, given: Given): Excerpt | null {
  const [excerpt, setExcerpt] = useState<Excerpt | null>(null)
  const name = sheetName.options.find((option) => option === sheet)
  useEffect(() => {
    const sources = sourcesOf(given)
    if (sources === null || name === undefined || row === null) return
    let isWanted = true
    void call('packing.excerpt', { sources, sheet: name, row }).then((found) => {
      if (isWanted && found.ok) setExcerpt(found.value)
    })
    return () => {
      isWanted = false
    }
  }, [given, name, row])
  return excerpt
}
