// The money of the contest, added up again (R-AMT-1…5, R-AMT-8).
import type { SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import { inForce, subjectsInForce } from './agreements.ts'
import { type Case, isBlank, type Objections, object } from './case.ts'
import { find, modality } from './submissions.ts'

export type Amount = Pick<SubjectOf<'award'>, 'submissionId' | 'amountCentimos' | 'reductionReason'>
type Given = { readonly submission: Submission; readonly amountCentimos: number }

export const awards = (session: Case): Given[] =>
  subjectsInForce(session, 'award').flatMap(({ submissionId, amountCentimos }) => {
    const submission = find(session, submissionId)
    return submission ? [{ submission, amountCentimos }] : []
  })

/** Who waits in a list in force: the money is nobody's yet. */
export const waiting = (session: Case): Given[] =>
  inForce(session).flatMap(({ subject, left }) =>
    subject.kind === 'waitlist'
      ? subject.entries.flatMap(({ submissionId, amountCentimos }) => {
          const submission = find(session, submissionId)
          return submission && left.includes(submissionId) ? [{ submission, amountCentimos }] : []
        })
      : [],
  )

const sum = (given: readonly Given[]) => given.reduce((total, { amountCentimos }) => total + amountCentimos, 0)

/** R-AMT-6: asked for the reserve, and not from a region that has none. */
export const usesReserve = ({ contest }: Case, { appliesToReserve, applicant }: Submission) =>
  appliesToReserve && !contest.bases.funds.reserveExcludedRegions.includes(applicant.region)

const reserved = (session: Case, modalityId: string, given: readonly Given[]) =>
  sum(given.filter(({ submission }) => submission.modalityId === modalityId && usesReserve(session, submission)))

/** R-AMT-7: céntimos of a modality's reserve that nobody got. */
export function reserveLeft(session: Case, modalityId: string): number {
  const reserve = modality(session, modalityId)?.reserveCentimos ?? 0
  return Math.max(0, reserve - reserved(session, modalityId, awards(session)))
}

/** R-AMT-4, R-AMT-5: everything together, and what does not come out of a reserve. */
export function overspent(session: Case, given: readonly Given[]): Objections {
  const { funds, modalities } = session.contest.bases
  const outside = sum(given.filter(({ submission }) => !usesReserve(session, submission)))
  const beyond = modalities.map(({ id, reserveCentimos }) =>
    Math.max(0, reserved(session, id, given) - reserveCentimos),
  )
  const free = outside + beyond.reduce((total, one) => total + one, 0)
  return [
    ...object(sum(given) > funds.totalCentimos, 'R-AMT-4', `${sum(given)} is above the total`),
    ...object(free > funds.totalCentimos - funds.reserveCentimos, 'R-AMT-5', `${free} is above the free money`),
  ]
}

/** R-AMT-1…3: an amount for a request, by itself. */
export function badAmount(session: Case, { submissionId, amountCentimos, reductionReason }: Amount) {
  const submission = find(session, submissionId)
  if (!submission) return []
  const max = modality(session, submission.modalityId)?.maxRequestCentimos ?? 0
  const { requestedCentimos } = submission
  const kept = BigInt(100 - session.contest.bases.funds.maxReductionPercent)
  const isAmount = Number.isSafeInteger(amountCentimos) && amountCentimos > 0
  const isTooLittle = isAmount && BigInt(amountCentimos) * 100n < BigInt(requestedCentimos) * kept
  return [
    ...object(!isAmount, 'R-AMT-1', `${amountCentimos} is no amount`),
    ...object(amountCentimos > max, 'R-AMT-2', `${amountCentimos} is above the maximum`),
    ...object(amountCentimos > requestedCentimos, 'R-AMT-2', `${amountCentimos} is above the request`),
    ...object(isTooLittle, 'R-AMT-3', `${amountCentimos} is a deeper cut of ${requestedCentimos} than the pack lets`),
    ...object(amountCentimos < requestedCentimos && isBlank(reductionReason), 'R-AMT-3', 'a cut without a reason'),
  ]
}

export const letters = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')

type Party = { readonly ruc: string; readonly legalRepresentative: string; readonly directors: readonly string[] }

const partyOf = ({ applicant, directors }: Submission): Party => ({ ...applicant, directors })

/** R-AMT-8: the same company, representative or director, as far as the pack asks. */
function isSameParty({ contest }: Case, one: Party, other: Party): boolean {
  const same = {
    applicant: one.ruc === other.ruc,
    'legal-representative': letters(one.legalRepresentative) === letters(other.legalRepresentative),
    director: one.directors.some((name) => other.directors.map(letters).includes(letters(name))),
  }
  return contest.bases.uniqueness.parties.some((kind) => same[kind])
}

/** R-AMT-8: who may not receive an award beside these. */
export function alreadyAwarded(session: Case, submission: Submission, given: readonly Given[]): Objections {
  const { winnersOfYear, bases } = session.contest
  const { across, excludedWorksOf } = bases.uniqueness
  const others = given.map((one) => one.submission).filter(({ id }) => id !== submission.id)
  const parties = [...others.map(partyOf), ...(across === 'year' ? winnersOfYear : [])]
  const isOut = winnersOfYear.some(
    ({ work, contest }) =>
      work !== undefined &&
      letters(work) === letters(submission.title) &&
      excludedWorksOf.some((excluded) => letters(contest).includes(letters(excluded))),
  )
  return [
    ...object(
      parties.some((party) => isSameParty(session, partyOf(submission), party)),
      'R-AMT-8',
      `${submission.id} is of somebody who has an award`,
    ),
    ...object(isOut, 'R-AMT-8', `the work of ${submission.id} has an award that puts it out`),
  ]
}
