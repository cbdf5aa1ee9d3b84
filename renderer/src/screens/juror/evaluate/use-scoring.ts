// Scoring one submission by hand: where the person is, giving and taking back scores. Renderer.
import { type Dispatch, type RefObject, type SetStateAction, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { JurorCommand } from '../../../../../shared/domain/scoring/desk-events.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { focusScoreScale } from '../../../kit/ScoreScale.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import { useAct } from '../use-act.ts'
import type { ShownSubcriterion } from './criteria.ts'

/** What one can do to the scores. The same object for as long as the panel stands, so that no row renders for it. */
export type Hands = {
  readonly setCurrent: (subcriterionId: string) => void
  readonly give: (subcriterionId: string, score: number) => void
  /** Takes the score of the current subcriterion away. */
  readonly clear: () => void
  readonly undo: () => void
  /** Makes another subcriterion current; the focus goes along where it is among the scores. */
  readonly goTo: (subcriterionId: string | undefined) => void
  /** Puts the focus on a subcriterion's scores. */
  readonly focusScore: (subcriterionId: string | undefined) => void
  readonly neighbour: (subcriterionId: string, step: -1 | 1) => string | undefined
  readonly register: (subcriterionId: string) => (group: HTMLDivElement | null) => void
}

export type Scoring = { readonly currentId: string; readonly hands: Hands }

/** `subcriteria` must stay the same array between renders. */
export function useScoring(row: SubmissionRow, subcriteria: readonly ShownSubcriterion[]): Scoring {
  const [currentId, setCurrent] = useState(row.missing.subcriteria[0] ?? subcriteria[0]?.id ?? '')
  const latest = useRef<Latest>({ row, currentId })
  useLayoutEffect(() => {
    latest.current = { row, currentId }
  }, [row, currentId])
  const act = useAct()
  const say = useStatus()
  const hands = useMemo(() => makeHands({ latest, subcriteria, setCurrent, act, say }), [subcriteria, act, say])
  return { currentId, hands }
}

type Latest = { readonly row: SubmissionRow; readonly currentId: string }

type Means = {
  readonly latest: RefObject<Latest>
  readonly subcriteria: readonly ShownSubcriterion[]
  readonly setCurrent: Dispatch<SetStateAction<string>>
  readonly act: ReturnType<typeof useAct>
  readonly say: ReturnType<typeof useStatus>
}

type Change = { readonly subcriterionId: string; readonly before: number | undefined }

function makeHands({ latest, subcriteria, setCurrent, act, say }: Means): Hands {
  const groups = new Map<string, HTMLDivElement>()
  let changes: readonly Change[] = []

  function change(subcriterionId: string, score: number | undefined) {
    const { submission, entry } = latest.current.row
    const before = entry.scores[subcriterionId]
    if (before === score) return
    changes = [...changes, { subcriterionId, before }]
    void act(command(submission.id, subcriterionId, score))
  }
  function goTo(subcriterionId: string | undefined) {
    if (subcriterionId === undefined) return
    setCurrent(subcriterionId)
    const isAmongScores = [...groups.values()].some((group) => group.contains(document.activeElement))
    if (isAmongScores) focusScoreScale(groups.get(subcriterionId) ?? null)
  }
  function undo() {
    const last = changes.at(-1)
    if (!last) return say({ text: evaluateText.nothingToUndo })
    changes = changes.slice(0, -1)
    const number = subcriteria.find((sub) => sub.id === last.subcriterionId)?.number ?? ''
    goTo(last.subcriterionId)
    void act(command(latest.current.row.submission.id, last.subcriterionId, last.before)).then((isDone) => {
      if (isDone) say({ text: evaluateText.undone(number) })
    })
  }
  return {
    setCurrent,
    give: change,
    clear: () => change(latest.current.currentId, undefined),
    undo,
    goTo,
    focusScore(id) {
      if (id !== undefined) focusScoreScale(groups.get(id) ?? null)
    },
    neighbour: (id, step) => subcriteria[subcriteria.findIndex((sub) => sub.id === id) + step]?.id,
    register: (id) => (group) => {
      if (group) groups.set(id, group)
      else groups.delete(id)
    },
  }
}

const command = (submissionId: string, subcriterionId: string, score: number | undefined): JurorCommand =>
  score === undefined
    ? { type: 'ClearScore', submissionId, subcriterionId }
    : { type: 'GiveScore', submissionId, subcriterionId, score }
