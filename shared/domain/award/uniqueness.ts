// One award a year per applicant, legal representative or director (R-AMT-8). Runs in every process.
import { type Contest, findSubmission, type Submission } from '../contest/contest.ts'
import { foldLetters } from '../contest/names.ts'
import type { Award } from './budget.ts'

/** Who is the same, and where that one was already awarded: a submission's code or another contest's name. */
export type AwardConflict = { readonly who: string; readonly where: string }

type Kind = Contest['bases']['uniqueness']['parties'][number]

/** Names beside how they compare: without accents, case or punctuation. */
type Name = { readonly name: string; readonly folded: string }

type Party = {
  readonly applicant: string
  readonly ruc: string
  readonly legalRepresentative: Name
  readonly directors: readonly Name[]
}

/**
 * The first conflict of a submission with the awards adopted here and, where the pack looks at the whole year, with the
 * year's winners; null when there is none. Like is compared with like: companies by RUC, people by role and name.
 */
export function awardConflict(
  contest: Contest,
  submission: Submission,
  adopted: readonly Award[],
): AwardConflict | null {
  const { parties, across } = contest.bases.uniqueness
  const own = partyOf(submission)
  const here = adopted.flatMap((award) => {
    const other = findSubmission(contest, award.submissionId)
    return other && other.id !== submission.id ? [{ where: other.id, party: partyOf(other) }] : []
  })
  const elsewhere =
    across === 'year'
      ? contest.winnersOfYear.map((winner) => ({ where: winner.contest, party: winnerParty(winner) }))
      : []
  for (const { where, party } of [...here, ...elsewhere]) {
    const who = parties.map((kind) => SAME[kind](own, party)).find((same) => same !== null)
    if (who) return { who, where }
  }
  return null
}

/** The contest whose winning work the submission is about, where the pack puts those works out; null when none. */
export function excludedWork({ bases, winnersOfYear }: Contest, { title }: Submission): string | null {
  const winner = winnersOfYear.find(
    ({ work, contest }) =>
      work !== undefined &&
      foldLetters(work) === foldLetters(title) &&
      bases.uniqueness.excludedWorksOf.some((excluded) => foldLetters(contest).includes(foldLetters(excluded))),
  )
  return winner?.contest ?? null
}

const partyOf = remembered((submission: Submission) =>
  party({ ...submission.applicant, applicant: submission.applicant.name, directors: submission.directors }),
)

const winnerParty = remembered((winner: Contest['winnersOfYear'][number]) => party(winner))

type Told = {
  readonly applicant: string
  readonly ruc: string
  readonly legalRepresentative: string
  readonly directors: readonly string[]
}

const party = ({ applicant, ruc, legalRepresentative, directors }: Told): Party => ({
  applicant,
  ruc,
  legalRepresentative: named(legalRepresentative),
  directors: directors.map(named),
})

const named = (name: string): Name => ({ name, folded: foldLetters(name) })

/** A plan compares all with all: each is folded once, for as long as it is there. */
function remembered<Key extends object>(make: (key: Key) => Party): (key: Key) => Party {
  const made = new WeakMap<Key, Party>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

/** Who is the same in both, by the pack's kinds of party. */
const SAME: Record<Kind, (own: Party, other: Party) => string | null> = {
  applicant: (own, other) => (own.ruc === other.ruc ? own.applicant : null),
  'legal-representative': (own, other) =>
    own.legalRepresentative.folded === other.legalRepresentative.folded ? own.legalRepresentative.name : null,
  director: (own, other) =>
    own.directors.find(({ folded }) => other.directors.some((theirs) => theirs.folded === folded))?.name ?? null,
}
