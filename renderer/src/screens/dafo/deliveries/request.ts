// From what was indicated to what the core is asked, and what is missing before it can be. Renderer.
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { removalText } from '../../../../../shared/text/session/table.ts'
import type { Problem } from '../../../kit/ErrorSummary.tsx'
import { isoDay } from '../../session/lima-time.ts'
import { type Preparation, sourcesOf } from '../preparation-store.ts'
import type { Changes, Draft } from './deliveries-store.ts'

const text = deliveriesText
export const FIELDS = { number: 'suplemento-documento', day: 'suplemento-fecha' } as const

type Indicated = readonly [draft: Draft, preparation: Preparation]
const hasList = ({ given }: Preparation) => given.workbook !== null

/** Every one of them at once, each with its field. */
export function problemsOf(...[draft, preparation]: Indicated): readonly Problem[] {
  const { number, day, removals, reissue } = draft
  const isAbout = removals.length > 0 || hasList(preparation)
  return [
    ...(isAbout || reissue.length > 0 ? [] : [{ text: text.preview.nothing }]),
    ...(hasList(preparation) && !preparation.reading?.ready ? [{ text: text.preview.listOpen }] : []),
    ...(isAbout && number.trim() === '' ? [{ text: text.resolution.numberMissing, fieldId: FIELDS.number }] : []),
    ...(isAbout && isoDay(day) === null ? [{ text: removalText.dateWrong, fieldId: FIELDS.day }] : []),
  ]
}

/** Null without a day that can be read, where one is needed. */
export function requestOf(...[draft, preparation]: Indicated): Changes | null {
  const sources = sourcesOf(preparation.given)
  const document = { number: draft.number.trim(), date: isoDay(draft.day) ?? '' }
  if (document.date === '' && (sources || draft.removals.length > 0)) return null
  return {
    additions: sources && { resolution: document, sources },
    removals: draft.removals.map((removal) => ({ ...removal, document })),
    reissue: [...draft.reissue],
  }
}
