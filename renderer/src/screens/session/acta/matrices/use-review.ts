// What the jury decided so far of the findings: comments worded anew, findings accepted. It stands in the room's papers.
// Renderer.
import { useMemo } from 'react'
import {
  anonymityFindings,
  commentsIn,
  editOf,
  type Finding,
  type MatrixEdit,
  type Place,
} from '../../../../../../shared/domain/acta/anonymity.ts'
import type { Scoresheet } from '../../../../../../shared/domain/scoring/scoresheet.ts'
import type { SessionState } from '../../../../../../shared/domain/session/state.ts'
import { countedSheets } from '../../../../../../shared/domain/session/table.ts'
import { useRoomPapers } from '../../../../state/room-papers.ts'
import { useRested } from '../../../../state/use-rested.ts'

export type Review = {
  /** Of the comments as they were written, and of those that a new wording brought. */
  readonly findings: readonly Finding[]
  /** Neither accepted nor gone with a new wording. */
  readonly open: readonly Finding[]
  readonly edits: readonly MatrixEdit[]
  readonly accepted: readonly string[]
  textAt(jurorId: string, place: Place): string
  original(jurorId: string, place: Place): string
  edit(jurorId: string, place: Place, text: string): void
  accept(keys: readonly string[], isAccepted: boolean): void
}

export function useReview(state: SessionState): Review {
  const { papers, changeReview } = useRoomPapers()
  const { edits, accepted: chosen } = papers.matrixReview
  // A sentence on its way is not read again with every key; the core reads all of them once more before it issues.
  const rested = useRested(edits)
  const sheets = useMemo(() => countedSheets(state), [state])
  const written = useMemo(() => anonymityFindings(state), [state])
  const now = useMemo(
    () => (rested.length === 0 ? written : anonymityFindings(state, rested)),
    [state, rested, written],
  )
  const isNew = ({ key }: Finding) => written.every((finding) => finding.key !== key)
  const accepted = chosen.filter((key) => now.some((finding) => finding.key === key))
  const original = (jurorId: string, place: Place) => commentAt(sheets, jurorId, place)
  return {
    findings: [...written, ...now.filter(isNew)],
    open: now.filter(({ key }) => !accepted.includes(key)),
    edits,
    accepted,
    original,
    textAt: (jurorId, place) => editOf(edits, jurorId, place)?.text ?? original(jurorId, place),
    edit: (jurorId, { submissionId, part }, text) =>
      changeReview((review) => {
        const others = review.edits.filter((one) => one !== editOf(review.edits, jurorId, { submissionId, part }))
        const isBack = text === original(jurorId, { submissionId, part })
        return { ...review, edits: isBack ? others : [...others, { submissionId, jurorId, part, text }] }
      }),
    accept: (keys, isAccepted) =>
      changeReview((review) => {
        const others = review.accepted.filter((key) => !keys.includes(key))
        return { ...review, accepted: [...others, ...(isAccepted ? keys : [])] }
      }),
  }
}

function commentAt(sheets: readonly Scoresheet[], jurorId: string, { submissionId, part }: Place): string {
  const entry = sheets.find((sheet) => sheet.jurorId === jurorId)?.entries[submissionId]
  return (entry && commentsIn(entry).find(([of]) => of === part)?.[1]) ?? ''
}
