// What the score panel tells besides the scores: what stood before them, and whether there are additional points. Renderer.
import { useMemo } from 'react'
import type { RulePack } from '../../../../../shared/bases/rule-pack.ts'
import { historiesOf, type ScoreChange } from '../../../../../shared/domain/scoring/history.ts'
import { formatMoment } from '../../../../../shared/text/format.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { useDeskEntries } from '../../../state/desk.ts'

/** By subcriterion: "antes: 3 (12/11 20:41)"; nothing where a score was never changed. */
export type Pasts = ReadonlyMap<string, string>

export function usePasts(submissionId: string): Pasts {
  const log = useDeskEntries()
  return useMemo(() => {
    const own = log.filter(({ event }) => 'submissionId' in event && event.submissionId === submissionId)
    return new Map(Array.from(historiesOf(own).get(submissionId) ?? [], ([id, changes]) => [id, pastText(changes)]))
  }, [log, submissionId])
}

/** The latest, and how many more there are; empty without any. */
export function pastText(changes: readonly ScoreChange[]): string {
  const pasts = changes.slice(0, -1).filter(({ score }) => score !== null)
  const last = pasts.at(-1)
  return last ? evaluateText.before(last.score ?? 0, formatMoment(Date.parse(last.at)), pasts.length - 1) : ''
}

/** R-SCO-2: whether each juror gives additional points. */
export const hasBonus = ({ bonus }: RulePack): boolean => bonus.scope === 'juror' && bonus.max > 0
