// When a jury decides by consensus, because somebody left it (R-JUR-3). Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import type { Departure, SessionState } from '../session/state.ts'

/**
 * R-JUR-3: as the jury is now. The Bases 2025 say it of every resignation or absence during the evaluation (6.6) and
 * make no exception for a jury that a resolution completes again; a pack may.
 */
export const decidesByConsensus = ({ contest, members, departures }: SessionState): boolean =>
  isByConsensus(contest.bases.jury, members.length, departures)

/** The same of a jury with so many members after these departures. */
export function isByConsensus(
  { size, consensus }: RulePack['jury'],
  members: number,
  departures: readonly Departure[],
): boolean {
  if (consensus === 'never') return false
  const isIncomplete = members < size
  return isIncomplete || (consensus === 'from-departure' && departures.some((one) => one.duringEvaluation))
}
