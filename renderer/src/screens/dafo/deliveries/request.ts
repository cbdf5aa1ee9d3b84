// From what was indicated to what the core is asked, and what is missing before it can be. Renderer.
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { removalText } from '../../../../../shared/text/session/table.ts'
import type { Problem } from '../../../kit/ErrorSummary.tsx'
import { isoDay } from '../../../state/lima-time.ts'
import { type Preparation, sourcesOf } from '../preparation-store.ts'
import type { Changes, Draft } from './deliveries-store.ts'

const text = deliveriesText
export const FIELDS = { number: 'suplemento-documento', day: 'suplemento-fecha' } as const

type Indicated = readonly [draft: Draft, preparation: Preparation]
const hasList = ({ given }: Preparation) => given.workbook !== null

/** Whatever comes or goes does so by a document. */
export const needsDocument = (...[{ removals, members }, preparation]: Indicated) =>
  removals.length + members.length > 0 || hasList(preparation)

/** Every one of them at once, each with its field. */
export function problemsOf(...[draft, preparation]: Indicated): readonly Problem[] {
  const { number, day, reissue } = draft
  const isAbout = needsDocument(draft, preparation)
  return [
    ...(isAbout || reissue.length > 0 ? [] : [{ text: text.preview.nothing }]),
    ...(hasList(preparation) && !preparation.reading?.ready ? [{ text: text.preview.listOpen }] : []),
    ...(isAbout && number.trim() === '' ? [{ text: text.resolution.numberMissing, fieldId: FIELDS.number }] : []),
    ...(isAbout && isoDay(day) === null ? [{ text: removalText.dateWrong, fieldId: FIELDS.day }] : []),
  ]
}

/** Null without a day that can be read, where one is needed. */
export function requestOf({ jurors }: IssuedContest, ...[draft, preparation]: Indicated): Changes | null {
  const sources = sourcesOf(preparation.given)
  const document = { number: draft.number.trim(), date: isoDay(draft.day) ?? '' }
  if (document.date === '' && needsDocument(draft, preparation)) return null
  const profileOf = (id: string) => jurors.find((juror) => juror.id === id)?.profileId ?? ''
  return {
    additions: sources && { resolution: document, sources },
    removals: draft.removals.map((removal) => ({ ...removal, document })),
    members: draft.members.map(({ arrives, ...change }) => ({
      ...change,
      resolution: document,
      replacement: arrives === '' ? null : { name: arrives, profileId: profileOf(change.leaves) },
    })),
    reissue: [...draft.reissue],
  }
}
