// The fold of the sitting: who is in the room, and when the session was interrupted. Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import type { Person } from './data.ts'
import { lapse } from './effects.ts'
import type { EventOf, Happened } from './events.ts'
import { withAgreements } from './evolve-agreements.ts'
import type { Agreement, Presence, SessionState } from './state.ts'

type Seated = Pick<EventOf<'JuryInstalled' | 'SessionResumed'>, 'attending' | 'dafoRepresentative' | 'observers'>

/** Everybody who attends is in the room. */
export const seated = ({ attending, dafoRepresentative, observers }: Seated): Presence => ({
  members: attending,
  representatives: dafoRepresentative ? [dafoRepresentative] : [],
  observers,
})

/** R-JUR-3: who comes instead of another is there from that moment on. */
export const seatedAnew = (presence: Presence, leaves: string, comes: string | null): Presence => ({
  ...presence,
  members: [...presence.members.filter((jurorId) => jurorId !== leaves), ...(comes === null ? [] : [comes])],
})

export function attended(state: SessionState, event: Happened<'AttendanceNoted'>): SessionState {
  const { type: _type, actor: _actor, ...noted } = event
  const { person, movement, at } = event
  const [list, key] = placeOf(person)
  const others = state.presence[list].filter((one) => one !== key)
  const presence = { ...state.presence, [list]: movement === 'arrives' ? [...others, key] : others }
  const next = withoutActaVote({ ...state, presence, attendance: [...state.attendance, noted] }, at)
  if (person.role !== 'member' || movement === 'arrives') return next
  return withAgreements(next, (agreement) => withoutAbsent(agreement, key, state.contest.bases.jury))
}

/** Where the presence holds a person, and under which word. */
export const placeOf = (person: Person): readonly [keyof Presence, string] =>
  person.role === 'member'
    ? ['members', person.jurorId]
    : [person.role === 'representative' ? 'representatives' : 'observers', person.name]

/** `jury.absentMember`: where those present decide, who left without a vote is no voter of it while a quorum is left. */
function withoutAbsent(agreement: Agreement, jurorId: string, { absentMember, quorum }: RulePack['jury']): Agreement {
  const eligible = agreement.eligible.filter((one) => one !== jurorId)
  const isFree = absentMember === 'quorum-of-present' && !agreement.closed && !agreement.votes[jurorId]
  return isFree && eligible.length >= quorum ? { ...agreement, eligible } : agreement
}

export function suspended(state: SessionState, event: Happened<'SessionSuspended'>): SessionState {
  const { type: _type, actor: _actor, ...noted } = event
  const suspensions = [...state.suspensions, { ...noted, resumption: null }]
  return withoutActaVote({ ...state, suspensions }, event.at)
}

export function resumed(state: SessionState, event: Happened<'SessionResumed'>): SessionState {
  const { type: _type, actor: _actor, ...noted } = event
  const suspensions = state.suspensions.map((one) => ({ ...one, resumption: one.resumption ?? noted }))
  return { ...state, suspensions, presence: seated(event) }
}

/** R-ACT-2: an Acta under vote would not hold what happened meanwhile; it is drafted and voted again. */
const withoutActaVote = (state: SessionState, at: string) =>
  withAgreements(state, (agreement) =>
    agreement.subject.kind === 'acta' ? lapse(agreement, { at, cause: 'sitting' }) : agreement,
  )
