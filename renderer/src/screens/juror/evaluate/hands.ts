// What one can do to the scores of a submission. Renderer.
import type { RefObject } from 'react'
import type { JurorCommand } from '../../../../../shared/domain/scoring/desk-events.ts'
import { focusScoreScale, type ScaleStep } from '../../../kit/ScoreScale.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import type { useAct } from '../use-act.ts'
import type { ShownSubcriterion } from './criteria.ts'
import { settleDigits, type Typed, typeDigit } from './digits.ts'

/** The same object for as long as the panel stands, so that no row renders for it. */
export type Hands = {
  readonly setCurrent: (subcriterionId: string) => void
  readonly give: (subcriterionId: string, score: number) => void
  /** A digit on a subcriterion: gives its score and goes on to the next one. */
  readonly digit: (subcriterionId: string, digit: string) => void
  /** Gives what was typed of a longer score, as it stands. */
  readonly settle: () => void
  /** Takes the score of the current subcriterion away. */
  readonly clear: () => void
  /** Makes another subcriterion current; the focus goes along where it is among the scores. */
  readonly goTo: (subcriterionId: string | undefined) => void
  /** Puts the focus on a subcriterion's scores. */
  readonly focusScore: (subcriterionId: string | undefined) => void
  readonly neighbour: (subcriterionId: string, step: -1 | 1) => string | undefined
  readonly register: (subcriterionId: string) => (group: HTMLDivElement | null) => void
}

export type Means = {
  /** What is on the screen now. */
  readonly latest: RefObject<{ readonly row: SubmissionRow; readonly currentId: string }>
  readonly subcriteria: readonly ShownSubcriterion[]
  readonly scale: readonly ScaleStep[]
  readonly setCurrent: (subcriterionId: string) => void
  readonly setPending: (digits: string) => void
  readonly act: ReturnType<typeof useAct>
}

/** A pause after which "1" is 1 and not the beginning of 10. */
const DIGIT_PAUSE_MS = 1_000

export function makeHands({ latest, subcriteria, scale, setCurrent, setPending, act }: Means): Hands {
  const groups = new Map<string, HTMLDivElement>()
  const values = scale.map(({ value }) => value)
  const waiting: { id: string; digits: string; timer?: ReturnType<typeof setTimeout> } = { id: '', digits: '' }

  function change(subcriterionId: string, score: number | undefined) {
    const { submission, entry } = latest.current.row
    if (entry.scores[subcriterionId] === score) return
    void act(command(submission.id, subcriterionId, score))
  }
  function neighbour(id: string, step: -1 | 1) {
    return subcriteria[subcriteria.findIndex((sub) => sub.id === id) + step]?.id
  }
  function show(subcriterionId: string | undefined) {
    if (subcriterionId === undefined) return
    setCurrent(subcriterionId)
    const group = groups.get(subcriterionId)
    const isAmongScores = [...groups.values()].some((other) => other.contains(document.activeElement))
    if (isAmongScores) focusScoreScale(group ?? null)
    // Once it is laid out anyway: asking earlier would do that twice.
    else requestAnimationFrame(() => group?.closest('li')?.scrollIntoView({ block: 'nearest' }))
  }
  /** Gives what is decided, from this subcriterion on, and keeps what waits. */
  function take(id: string, { given, pending }: Typed) {
    let at = id
    for (const score of given) {
      change(at, score)
      const next = neighbour(at, 1)
      show(next)
      at = next ?? at
    }
    clearTimeout(waiting.timer)
    Object.assign(waiting, { id: at, digits: pending })
    setPending(pending)
    if (pending !== '') waiting.timer = setTimeout(settle, DIGIT_PAUSE_MS)
  }
  function settle() {
    if (waiting.digits !== '') take(waiting.id, settleDigits(values, waiting.digits))
  }
  return {
    setCurrent(id) {
      if (waiting.id !== id) settle()
      setCurrent(id)
    },
    give(id, score) {
      settle()
      change(id, score)
    },
    digit: (id, digit) => take(id, typeDigit(values, waiting.id === id ? waiting.digits : '', digit)),
    settle,
    clear() {
      settle()
      change(latest.current.currentId, undefined)
    },
    goTo(id) {
      settle()
      show(id)
    },
    focusScore(id) {
      if (id !== undefined) focusScoreScale(groups.get(id) ?? null)
    },
    neighbour,
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
