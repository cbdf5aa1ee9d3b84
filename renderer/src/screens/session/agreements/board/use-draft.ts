// The draft that a scenario is: its awards that are still open, what the rules say to them, and how they are changed.
// Renderer.
import { useCallback, useMemo } from 'react'
import type { Award } from '../../../../../../shared/domain/award/budget.ts'
import type { Submission } from '../../../../../../shared/domain/contest/contest.ts'
import type { Scenario } from '../../../../../../shared/domain/notebook/room.ts'
import type { Refusal } from '../../../../../../shared/refusal.ts'
import { useRoomPapers } from '../../../../state/room-papers.ts'
import { useSession } from '../../../../state/session.ts'
import { type BoardBase, boardBase, type Judged, judged, openAwards, standings } from './board-data.ts'
import { changed, withAmount, withAmounts, withoutAward } from './scenarios.ts'

export type LineActs = {
  readonly setAmount: (submissionId: string, amountCentimos: number, gesture: string) => void
  /** With what was requested. */
  readonly include: (submission: Submission) => void
  readonly remove: (submissionId: string) => void
}

export type Draft = {
  readonly base: BoardBase
  readonly scenario: Scenario
  readonly drafted: readonly Award[]
  readonly standing: ReadonlyMap<string, Refusal>
  readonly judged: Judged
  readonly acts: LineActs
  /** Puts these amounts in, all at once. */
  readonly apply: (awards: readonly Award[]) => void
  readonly setReason: (reason: string) => void
}

export function useDraft(scenario: Scenario): Draft {
  const { state } = useSession()
  const { change } = useRoomPapers()
  const base = useMemo(() => boardBase(state), [state])
  const drafted = useMemo(() => openAwards(base, scenario), [base, scenario])
  // Who is in it, not with how much: the amounts change with every step of a slider.
  const names = drafted.map(({ submissionId }) => submissionId).join(' ')
  const standing = useMemo(() => {
    const ids = names === '' ? [] : names.split(' ')
    return standings(
      state,
      ids.map((submissionId) => ({ submissionId, amountCentimos: 0 })),
    )
  }, [state, names])
  const verdicts = useMemo(() => judged(state, base, drafted, standing), [state, base, drafted, standing])
  const edit = useCallback(
    (step: (scenario: Scenario) => Scenario, gesture?: string) =>
      change((kept) => changed(kept, scenario.id, step), gesture),
    [change, scenario.id],
  )
  const acts = useMemo<LineActs>(
    () => ({
      setAmount: (submissionId, amountCentimos, gesture) => edit(withAmount({ submissionId, amountCentimos }), gesture),
      include: ({ id, requestedCentimos }) => edit(withAmount({ submissionId: id, amountCentimos: requestedCentimos })),
      remove: (submissionId) => edit(withoutAward(submissionId)),
    }),
    [edit],
  )
  return {
    base,
    scenario,
    drafted,
    standing,
    judged: verdicts,
    acts,
    apply: (awards) => edit(withAmounts(awards)),
    setReason: (reason) => edit((one) => ({ ...one, reason }), 'reason'),
  }
}
