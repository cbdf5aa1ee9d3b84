// Revising a score where it stands in the matrix: by digits, by the scale of the bar; taken back as in Evaluar. Renderer.
import { useRef } from 'react'
import { useDesk } from '../../../state/desk.ts'
import type { ShownSubcriterion } from '../evaluate/criteria.ts'
import { scaleOf } from '../evaluate/criteria.ts'
import { useRetrace } from '../evaluate/use-retrace.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { useAct } from '../use-act.ts'

export type Revision = {
  readonly isReadOnly: boolean
  readonly give: (score: number) => void
  /** Answers whether the key was for it. `timeStamp` in milliseconds, as events carry it. */
  readonly onKey: (key: string, timeStamp: number) => boolean
}

const NO_HANDS = { goTo: () => undefined, settle: () => undefined }
/** Within it a digit lengthens the one before, on a scale that goes past 9. */
const DIGIT_PAUSE_MS = 1_000

export function useRevision(
  row: SubmissionRow | undefined,
  subcriteria: readonly ShownSubcriterion[],
  subcriterionId: string | undefined,
): Revision {
  const { contest, settled } = useDesk().state
  const act = useAct()
  const submissionId = row?.submission.id ?? ''
  const retrace = useRetrace(submissionId, subcriteria, NO_HANDS)
  const typed = useRef({ at: '', digits: '', timeStamp: 0 })
  const isReadOnly = !row || row.entry.abstention !== null || settled.includes(submissionId)
  const values = scaleOf(contest.bases).map(({ value }) => value)

  function give(score: number) {
    if (isReadOnly || subcriterionId === undefined || row.entry.scores[subcriterionId] === score) return
    void act({ type: 'GiveScore', submissionId, subcriterionId, score })
  }
  function clear() {
    if (isReadOnly || subcriterionId === undefined || row.entry.scores[subcriterionId] === undefined) return
    void act({ type: 'ClearScore', submissionId, subcriterionId })
  }
  function digit(key: string, timeStamp: number) {
    const at = `${submissionId}/${subcriterionId}`
    const { at: lastAt, digits, timeStamp: last } = typed.current
    const longer = lastAt === at && timeStamp - last < DIGIT_PAUSE_MS ? `${digits}${key}` : key
    const taken = values.includes(Number(longer)) ? longer : key
    typed.current = { at, digits: taken, timeStamp }
    if (values.includes(Number(taken))) give(Number(taken))
  }
  function onKey(key: string, timeStamp: number): boolean {
    if (isReadOnly) return false
    if (key === 'u' || key === 'U') retrace.undo()
    else if (subcriterionId === undefined) return false
    else if (/^\d$/.test(key)) digit(key, timeStamp)
    else if (key === 'Delete' || key === 'Backspace') clear()
    else return false
    return true
  }
  return { isReadOnly, give, onKey }
}
