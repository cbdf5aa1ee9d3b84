// Scoring one submission by hand: where the person is, giving and taking back scores. Renderer.
import { useRef, useState } from 'react'
import type { DeskCommand } from '../../../../../shared/domain/scoring/desk.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { focusScoreScale } from '../../../kit/ScoreScale.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import { useAct } from '../use-act.ts'
import type { ShownSubcriterion } from './criteria.ts'

export type Scoring = {
  readonly currentId: string
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

type Change = { readonly subcriterionId: string; readonly before: number | undefined }

export function useScoring(row: SubmissionRow, subcriteria: readonly ShownSubcriterion[]): Scoring {
  const { submission, entry, missing } = row
  const [currentId, setCurrent] = useState(missing.subcriteria[0] ?? subcriteria[0]?.id ?? '')
  const groups = useRef(new Map<string, HTMLDivElement>())
  const changes = useRef<readonly Change[]>([])
  const act = useAct()
  const say = useStatus()

  const command = (subcriterionId: string, score: number | undefined): DeskCommand =>
    score === undefined
      ? { type: 'ClearScore', submissionId: submission.id, subcriterionId }
      : { type: 'GiveScore', submissionId: submission.id, subcriterionId, score }

  function change(subcriterionId: string, score: number | undefined) {
    const before = entry.scores[subcriterionId]
    if (before === score) return
    changes.current = [...changes.current, { subcriterionId, before }]
    void act(command(subcriterionId, score))
  }
  function goTo(subcriterionId: string | undefined) {
    if (subcriterionId === undefined) return
    setCurrent(subcriterionId)
    const isAmongScores = [...groups.current.values()].some((group) => group.contains(document.activeElement))
    if (isAmongScores) focusScoreScale(groups.current.get(subcriterionId) ?? null)
  }
  function undo() {
    const last = changes.current.at(-1)
    if (!last) return say({ text: evaluateText.nothingToUndo })
    changes.current = changes.current.slice(0, -1)
    const number = subcriteria.find((sub) => sub.id === last.subcriterionId)?.number ?? ''
    goTo(last.subcriterionId)
    void act(command(last.subcriterionId, last.before)).then((isDone) => {
      if (isDone) say({ text: evaluateText.undone(number) })
    })
  }
  return {
    currentId,
    setCurrent,
    give: change,
    clear: () => change(currentId, undefined),
    undo,
    goTo,
    focusScore(id) {
      if (id !== undefined) focusScoreScale(groups.current.get(id) ?? null)
    },
    neighbour: (id, step) => subcriteria[subcriteria.findIndex((sub) => sub.id === id) + step]?.id,
    register: (id) => (group) => {
      if (group) groups.current.set(id, group)
      else groups.current.delete(id)
    },
  }
}
