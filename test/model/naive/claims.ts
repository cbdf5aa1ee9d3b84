// What the last event claims beyond its command, worked out again: who may vote, what is needed, how it came out.
import { tiedBefore } from './agreement-commands.ts'
import { agreement, agreements, without } from './agreements.ts'
import { before, type Case, type Happened, isA, isSameSet, type Objections, object } from './case.ts'
import { chosenBy, decidesByConsensus, members, president, voters } from './jury.ts'
import { objectionsToSubject } from './subjects.ts'
import { namedBy } from './submissions.ts'
import { tieOutcome } from './tie-commands.ts'

export function falseClaims(session: Case): Objections {
  const last = session.log.at(-1)
  const then = before(session, session.log.length - 1)
  if (!last) return []
  if (isA(last, 'PresidentElected'))
    return object(last.presidentId !== chosenBy(last.ballots), 'R-JUR-2', 'another was elected')
  if (isA(last, 'AgreementProposed')) return ofProposal(then, last)
  if (isA(last, 'AgreementClosed') || isA(last, 'VoteCorrected')) {
    const counted = agreement(session, last.agreementId)?.outcome
    return object(counted !== last.outcome, 'R-VOT-1', `the votes say ${counted}, not ${last.outcome}`)
  }
  if (isA(last, 'ProposalWithdrawn')) return ofWithdrawal(then, last)
  return isA(last, 'TieResolved') ? ofTie(then, last) : []
}

function ofProposal(then: Case, proposal: Happened<'AgreementProposed'>): Objections {
  const { subject, eligible, majority, presidedBy, number, revoteOf } = proposal
  const needed = decidesByConsensus(then) ? 'consensus' : then.contest.bases.majorities[subject.kind]
  const presidentId = president(then)
  const isPresided =
    presidentId === null || eligible.includes(presidentId)
      ? presidedBy === presidentId
      : eligible.includes(presidedBy ?? '')
  return [
    ...object(
      !isSameSet(eligible, voters(then, namedBy(subject))),
      'R-ABS-2',
      `${eligible} may not vote, or not alone`,
    ),
    ...object(majority !== needed, 'R-VOT-1', `${needed} is needed, not ${majority}`),
    ...object(proposal.members !== members(then).length, 'R-JUR-3', `${proposal.members} are not the members`),
    ...object(!isPresided, 'R-ABS-2', `${presidedBy} may not preside`),
    ...object(number !== agreements(then).length + 1, 'R-VOT-1', `${number} is not its number`),
    ...object(
      revoteOf !== (tiedBefore(then, subject)?.proposal.agreementId ?? null),
      'R-VOT-3',
      'it votes another tie again',
    ),
  ]
}

function ofTie(then: Case, { agreementId, means, rivals, article, outcome }: Happened<'TieResolved'>): Objections {
  const target = agreement(then, agreementId)
  const isAdopted = target ? tieOutcome(then, target, means, rivals) : null
  const cited = then.contest.bases.tieMeans.find(({ id }) => id === means)?.article
  return [
    ...object(isAdopted !== (outcome === 'adopted'), 'R-VOT-3', `${means} does not make it ${outcome}`),
    ...object(article !== cited, 'R-VOT-3', `${article} is not the article of ${means}`),
  ]
}

function ofWithdrawal(then: Case, { agreementId, rule, article }: Happened<'ProposalWithdrawn'>): Objections {
  const target = agreement(then, agreementId)
  const inTheWay = target ? objectionsToSubject(without(then, agreementId), target.subject) : []
  return [
    ...object(!inTheWay.some((one) => one.rule === rule), 'R-VOT-2', `${rule} does not stand in its way`),
    ...object(article !== then.contest.bases.citations[rule], 'R-VOT-2', `${article} is not the article of ${rule}`),
  ]
}
