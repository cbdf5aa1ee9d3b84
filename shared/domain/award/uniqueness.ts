// One award a year per applicant, legal representative or director (R-AMT-8). Runs in every process.
import { type Contest, findSubmission, type Submission } from '../contest/contest.ts'
import { foldText } from '../contest/names.ts'
import type { Award } from './budget.ts'

/** Who is the same, and where that one was already awarded: a submission's code or another contest's name. */
export type AwardConflict = { readonly who: string; readonly where: string }

type Party = {
  readonly applicant: string
  readonly ruc: string
  readonly legalRepresentative: string
  readonly directors: readonly string[]
}

/** The first conflict of a submission with the awards adopted here and the year's winners; null when there is none. */
export function awardConflict(
  contest: Contest,
  submission: Submission,
  adopted: readonly Award[],
): AwardConflict | null {
  const own = partyOf(submission)
  const here = adopted.flatMap((award) => {
    const other = findSubmission(contest, award.submissionId)
    return other && other.id !== submission.id ? [{ where: other.id, party: partyOf(other) }] : []
  })
  const elsewhere = contest.winnersOfYear.map((winner) => ({ where: winner.contest, party: winner }))
  for (const { where, party } of [...here, ...elsewhere]) {
    const who = samePerson(own, party)
    if (who !== null) return { who, where }
  }
  return null
}

const partyOf = (submission: Submission): Party => ({
  applicant: submission.applicant.name,
  ruc: submission.applicant.ruc,
  legalRepresentative: submission.applicant.legalRepresentative,
  directors: submission.directors,
})

function samePerson(own: Party, other: Party): string | null {
  if (own.ruc === other.ruc) return own.applicant
  if (fold(own.legalRepresentative) === fold(other.legalRepresentative)) return own.legalRepresentative
  return own.directors.find((director) => other.directors.some((theirs) => fold(theirs) === fold(director))) ?? null
}

/** Names compare without accents, case or punctuation: lists are typed by many hands. */
const fold = (name: string) =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
