// What the ballots for the presidency add up to while they are given (R-JUR-2). Runs in the renderer.
import { electionText } from '../../../../../shared/text/session/agenda.ts'
import type { Member } from '../members.ts'

/** Candidate by voter, both juror ids. */
export type Ballots = Readonly<Record<string, string>>

export type Count =
  | { readonly kind: 'missing' | 'undecided'; readonly sentence: string }
  | { readonly kind: 'elected'; readonly sentence: string; readonly presidentId: string }

export function countBallots(members: readonly Member[], ballots: Ballots): Count {
  const text = electionText.sentence
  const silent = members.filter((member) => ballots[member.id] === undefined)
  if (silent.length > 0) return { kind: 'missing', sentence: text.missing(silent.map((member) => member.name)) }
  const counts = members.map((member) => ({
    member,
    votes: members.filter((voter) => ballots[voter.id] === member.id).length,
  }))
  const winner = counts.find(({ votes }) => 2 * votes > members.length)
  if (!winner) return { kind: 'undecided', sentence: text.undecided }
  const sentence = text.elected(winner.member.name, winner.votes, members.length)
  return { kind: 'elected', sentence, presidentId: winner.member.id }
}
