// Who sits in the jury, who presides it and who stepped out of what, read from the log alone.
import { type Case, happened, isA, type Log, oncePerLog } from './case.ts'

/** Everybody who was ever named: the package's members and those who replaced others. */
export const named = (session: Case) => [
  ...session.contest.jurors,
  ...happened(session, 'CompositionChanged').flatMap(({ replacement }) => replacement ?? []),
]

/** R-JUR-1, R-JUR-3: the members now. */
export function members(session: Case): string[] {
  const gone = happened(session, 'CompositionChanged').map(({ leaves }) => leaves)
  return named(session)
    .map(({ id }) => id)
    .filter((id) => !gone.includes(id))
}

/** R-JUR-3: fewer members than the pack wants. */
const isIncomplete = (session: Case) => members(session).length < session.contest.bases.jury.size

/** R-JUR-3: somebody left after the jury had met, whoever came instead. */
function isDeparted({ log }: Case): boolean {
  const installedAt = log.findIndex(({ type }) => type === 'JuryInstalled')
  return installedAt >= 0 && log.slice(installedAt).some(({ type }) => type === 'CompositionChanged')
}

/** R-JUR-3: the jury decides with all in favour. */
export function decidesByConsensus(session: Case): boolean {
  const { consensus } = session.contest.bases.jury
  return consensus !== 'never' && (isIncomplete(session) || (consensus === 'from-departure' && isDeparted(session)))
}

/** R-JUR-2: whoever was elected last, unless that one left. */
export function president(session: Case): string | null {
  const at = session.log.findLastIndex((event) => event.type === 'PresidentElected')
  const election = session.log[at]
  if (!election || !isA(election, 'PresidentElected')) return null
  const chosen = chosenBy(election.ballots)
  const left = session.log.slice(at).some((event) => isA(event, 'CompositionChanged') && event.leaves === chosen)
  return left ? null : chosen
}

/** The candidate with more than half of the ballots. */
export function chosenBy(ballots: readonly { readonly candidateId: string }[]): string | null {
  const candidates = ballots.map(({ candidateId }) => candidateId)
  return candidates.find((one) => candidates.filter((other) => other === one).length * 2 > candidates.length) ?? null
}

export type Abstention = { readonly at: number; readonly jurorId: string; readonly submissionId: string }

/** R-ABS-2: every abstention when it became known: by a word in the session, or by a sheet that was opened. */
export const abstentions = oncePerLog((session): readonly Abstention[] => {
  const known = new Map<string, Abstention>()
  for (const [at, event] of session.log.entries())
    for (const one of abstentionsIn(event)) {
      const key = `${one.jurorId} ${one.submissionId}`
      if (!known.has(key)) known.set(key, { ...one, at })
    }
  return [...known.values()]
})

function abstentionsIn(event: Log[number]): readonly Omit<Abstention, 'at'>[] {
  if (isA(event, 'AbstentionDeclared')) return [event]
  if (!isA(event, 'ScoresheetsOpened')) return []
  return event.sheets.flatMap(({ jurorId, entries }) =>
    Object.entries(entries).flatMap(([submissionId, { abstention }]) =>
      abstention ? [{ jurorId, submissionId }] : [],
    ),
  )
}

export const abstainers = (session: Case, submissionId: string): string[] =>
  abstentions(session).flatMap((one) => (one.submissionId === submissionId ? [one.jurorId] : []))

/** R-ABS-2: the members who may vote on something about these submissions. */
export const voters = (session: Case, submissionIds: readonly string[]): string[] =>
  happened(session, 'JuryInstalled').length === 0
    ? []
    : members(session).filter((id) => submissionIds.every((one) => !abstainers(session, one).includes(id)))
