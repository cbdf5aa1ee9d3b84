// From the state of a session to what its wall shows: public facts alone, at most three at a time. It holds no score of one
// member, no comment, note, reason or private paper, and nothing of a submission from which a member abstained (R-ABS-2,
// R-SCO-4, R-ACT-1). Money left is a sum over all awards, which every vote that follows needs. Runs in every process.
import { formatRatio } from '../../text/format.ts'
import { projectorText as text } from '../../text/session/projector.ts'
import { fateWord, outcomeSentence, statusWord } from '../../text/session.ts'
import { budgetOf } from '../award/budget.ts'
import { findSubmission, type Submission } from '../contest/contest.ts'
import { awaiting } from '../scoring/delivery.ts'
import { type Agreement, awardsOf, fateOf, outcomeOfAgreement, type SessionState, undecided } from '../session/state.ts'
import { consolidated } from '../session/table.ts'
import type { ProjectorFacts, ProjectorShow } from './facts.ts'
import { headlineOf } from './headline.ts'
import { isReservedAgreement, isReservedSubmission } from './reserved.ts'

/** So many rows can be read from four metres. */
const ROWS_MAX = 10

/**
 * A table is not shown before the opening, nor one of a modality that the contest has not; a submission under discussion
 * gives way to a vote under way: then the item is.
 */
export function projectorOf(state: SessionState, show: ProjectorShow): ProjectorFacts {
  const { bases, rehearsal } = state.contest
  const table = show.kind === 'table' ? tableOf(state, show.modalityId) : null
  const discussed =
    show.kind === 'submission' && canDiscuss(state) ? findSubmission(state.contest, show.submissionId) : undefined
  const item = show.kind === 'blank' || table || discussed ? null : itemOf(state)
  return {
    contest: `${bases.line} ${bases.year}`,
    isRehearsal: rehearsal,
    shows: show.kind === 'blank' ? 'blank' : table ? 'table' : discussed ? 'submission' : 'item',
    step: stepOf(state),
    isRecording: state.recordings.some(({ stoppedAt }) => stoppedAt === null),
    item,
    submission: discussed ? submissionOnWall(state, discussed) : null,
    table,
    money: show.kind === 'blank' || !state.sheets ? null : moneyOf(state),
  }
}

/** The first thing that is not done, as the Bases order them (8.5.2, 8.5.3). */
function stepOf(state: SessionState): ProjectorFacts['step'] {
  const steps = [
    ['installation', state.installation !== null],
    ['election', state.election !== null],
    ['reception', awaiting(state).length === 0],
    ['opening', state.sheets !== null],
    ['agreements', undecided(state).length === 0 && state.agreements.every(({ closed }) => closed !== null)],
    ['acta', state.approval !== null],
    ['signatures', state.closedAt !== null],
  ] as const
  return steps.find(([, isDone]) => !isDone)?.[0] ?? 'closed'
}

/** R-SCO-4: nothing is discussed before the opening; while something is voted the wall shows that. */
const canDiscuss = ({ sheets, agreements }: SessionState) =>
  sheets !== null && agreements.every(({ closed }) => closed !== null)

function submissionOnWall(state: SessionState, submission: Submission): ProjectorFacts['submission'] {
  const { id, title, applicant, modalityId, requestedCentimos } = submission
  if (isReservedSubmission(state, id)) return null
  return {
    code: id,
    title,
    applicant: applicant.name,
    region: applicant.region,
    modality: nameOf(state, modalityId),
    requestedCentimos,
    fate: fateWord[fateOf(state, id)],
  }
}

/** The vote under way, or the last one while nothing else is in hand. */
function itemOf(state: SessionState): ProjectorFacts['item'] {
  const agreement = state.agreements.find(({ closed }) => closed === null) ?? state.agreements.at(-1)
  if (!agreement) return null
  const isReserved = isReservedAgreement(state, agreement)
  return {
    number: agreement.number,
    isOpen: agreement.closed === null,
    isReserved,
    headline: isReserved ? null : headlineOf(state.contest, agreement.subject),
    members: membersOnWall(state, agreement, isReserved),
    sentence: isReserved ? text.reserved : resultOf(state, agreement),
  }
}

function membersOnWall({ contest, members }: SessionState, { votes, eligible }: Agreement, isReserved: boolean) {
  return contest.jurors.flatMap(({ id, name }, index) =>
    members.includes(id) && (isReserved || eligible.includes(id))
      ? [
          {
            mark: `J${index + 1}`,
            name,
            sense: isReserved ? null : (votes[id]?.sense ?? null),
            votes: eligible.includes(id),
          },
        ]
      : [],
  )
}

/** By what the closing recorded; while it is open, by the votes that are there. */
function resultOf({ contest }: SessionState, agreement: Agreement): string {
  const { closed, tie } = agreement
  if (closed?.outcome === 'lapsed') return `${statusWord.lapsed}.`
  if (tie) return `${statusWord[`tie-${tie.outcome}`]}.`
  const outcome = outcomeOfAgreement(agreement)
  const waiting = outcome.kind === 'pending' ? outcome.waitingFor : []
  return outcomeSentence(
    outcome,
    contest.jurors.flatMap(({ id }, index) => (waiting.includes(id) ? [`J${index + 1}`] : [])),
  )
}

function tableOf(state: SessionState, modalityId: string): ProjectorFacts['table'] {
  const rows = consolidated(state)[modalityId]
  if (!rows) return null
  const ranked = rows.filter(({ rank }) => rank !== null)
  const shown = ranked.filter(({ submission }) => !isReservedSubmission(state, submission.id))
  return {
    modalityId,
    modality: nameOf(state, modalityId),
    rows: shown.slice(0, ROWS_MAX).map(({ submission: { id, title }, total }) => ({
      code: id,
      title,
      total: formatRatio(total.num, total.den),
      fate: fateWord[fateOf(state, id)],
    })),
    more: Math.max(0, shown.length - ROWS_MAX),
    reserved: ranked.length - shown.length,
  }
}

const nameOf = ({ contest }: SessionState, modalityId: string): string =>
  contest.bases.modalities.flatMap(({ id, name }) => (id === modalityId ? [name] : [])).join()

function moneyOf(state: SessionState): ProjectorFacts['money'] {
  const { leftCentimos, free, reserves } = budgetOf(state.contest, awardsOf(state))
  return {
    leftCentimos,
    freeCentimos: free.leftCentimos,
    reserves: reserves
      .filter(({ reserveCentimos }) => reserveCentimos > 0)
      .map((pocket) => ({ modality: nameOf(state, pocket.modalityId), leftCentimos: pocket.leftCentimos })),
  }
}
