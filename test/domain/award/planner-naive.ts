// The planner once more, deliberately naive: it tries every way to reduce every award, céntimo by céntimo.
import type { Award } from '../../../shared/domain/award/budget.ts'
import type { Contest, Submission } from '../../../shared/domain/contest/contest.ts'

export type NaiveVerdict =
  | { readonly kind: 'fits' }
  | { readonly kind: 'fits-with-cuts'; readonly cuts: readonly (readonly [string, number, number])[] }
  | { readonly kind: 'blocked'; readonly rule: string; readonly facts: readonly (string | number | null)[] }

type Case = { readonly contest: Contest; readonly order: readonly string[]; readonly decided: readonly Award[] }

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

export const submissionIn = (contest: Contest, id: string): Submission => {
  const [found] = contest.submissions.filter((submission) => submission.id === id)
  if (!found) throw new Error(id)
  return found
}

const mayUseReserve = ({ bases }: Contest, submission: Submission) =>
  submission.appliesToReserve &&
  bases.funds.reserveExcludedRegions.every((name) => name !== submission.applicant.region)

/** R-AMT-4 and R-AMT-5 as DOMAIN words them: how much too much is spent of the total, and of what is not reserved. */
export function overspent(contest: Contest, awards: readonly Award[]) {
  const { funds, modalities } = contest.bases
  const outside = awards.filter((one) => !mayUseReserve(contest, submissionIn(contest, one.submissionId)))
  const beyond = modalities.map(({ id, reserveCentimos }) => {
    const inside = awards.filter((one) => !outside.includes(one))
    const own = inside.filter((one) => submissionIn(contest, one.submissionId).modalityId === id)
    return Math.max(0, sum(own.map((one) => one.amountCentimos)) - reserveCentimos)
  })
  return {
    total: sum(awards.map((one) => one.amountCentimos)) - funds.totalCentimos,
    free: sum([...outside.map((one) => one.amountCentimos), ...beyond]) - (funds.totalCentimos - funds.reserveCentimos),
  }
}

export const hasRoom = (contest: Contest, awards: readonly Award[]) => {
  const { total, free } = overspent(contest, awards)
  return total <= 0 && free <= 0
}

/** The amounts that R-AMT-3 allows to an award that stands at `amountCentimos`, from there downwards. */
function amountsOf(contest: Contest, { submissionId, amountCentimos }: Award): number[] {
  const { requestedCentimos } = submissionIn(contest, submissionId)
  const kept = 100 - contest.bases.funds.maxReductionPercent
  const amounts: number[] = []
  for (let amount = amountCentimos; amount * 100 >= requestedCentimos * kept; amount -= 1) amounts.push(amount)
  return amounts
}

const everyWay = (contest: Contest, awards: readonly Award[]): readonly (readonly Award[])[] =>
  awards.reduce<readonly (readonly Award[])[]>(
    (ways, award) =>
      ways.flatMap((way) =>
        amountsOf(contest, award).map((amountCentimos) => [
          ...way,
          { submissionId: award.submissionId, amountCentimos },
        ]),
      ),
    [[]],
  )

/** `awards` come lowest rank first. */
function fundsVerdict(contest: Contest, awards: readonly Award[], submission: Submission): NaiveVerdict {
  if (hasRoom(contest, awards)) return { kind: 'fits' }
  const cutsOf = (way: readonly Award[]) => way.map((one, at) => (awards[at]?.amountCentimos ?? 0) - one.amountCentimos)
  const better = (a: readonly Award[], b: readonly Award[]) => {
    const [ofA, ofB] = [cutsOf(a), cutsOf(b)]
    const touched = (cuts: readonly number[]) => cuts.filter((cut) => cut !== 0).length
    const differing = ofA.findIndex((cut, at) => cut !== ofB[at])
    return sum(ofA) - sum(ofB) || touched(ofA) - touched(ofB) || (ofB[differing] ?? 0) - (ofA[differing] ?? 0)
  }
  const ways = everyWay(contest, awards)
  const best = ways.filter((way) => hasRoom(contest, way)).toSorted(better)[0]
  if (best) {
    const cuts = best.flatMap((one, at) => {
      const from = awards[at]?.amountCentimos ?? 0
      return from === one.amountCentimos ? [] : [[one.submissionId, from, one.amountCentimos] as const]
    })
    return { kind: 'fits-with-cuts', cuts }
  }
  return shortage(contest, ways, better, submission)
}

/** The way that overspends least, and the least reductions among those: is the total short by as much? */
function shortage(
  contest: Contest,
  ways: readonly (readonly Award[])[],
  better: (a: readonly Award[], b: readonly Award[]) => number,
  submission: Submission,
): NaiveVerdict {
  const { funds, modalities } = contest.bases
  const free = (way: readonly Award[]) => overspent(contest, way).free
  const [nearest = []] = ways.toSorted((a, b) => free(a) - free(b) || better(a, b))
  const missing = free(nearest)
  const { maxReductionPercent: percent } = funds
  if (overspent(contest, nearest).total === missing)
    return { kind: 'blocked', rule: 'R-AMT-4', facts: [missing, funds.totalCentimos, percent] }
  const [modality] = modalities.filter(({ id }) => id === submission.modalityId)
  const spent = mayUseReserve(contest, submission) && modality && modality.reserveCentimos > 0 ? modality.name : null
  return { kind: 'blocked', rule: 'R-AMT-5', facts: [missing, percent, spent] }
}

/** R-AMT-8 for cases in which only legal representatives repeat themselves, each spelled one way. */
const sameRepresentative = (contest: Contest, submission: Submission, awards: readonly Award[]) =>
  awards
    .map((one) => submissionIn(contest, one.submissionId))
    .find((other) => other.applicant.legalRepresentative === submission.applicant.legalRepresentative)

/** One verdict after the other, with the proposals that they lead to. */
export function naivePlan({ contest, order, decided }: Case) {
  const byCode = decided.toSorted((a, b) => a.submissionId.localeCompare(b.submissionId))
  const proposals: Award[] = []
  const verdicts: NaiveVerdict[] = []
  for (const id of order) {
    const submission = submissionIn(contest, id)
    const verdict = oneVerdict(contest, submission, byCode, proposals)
    verdicts.push(verdict)
    if (verdict.kind === 'fits') proposals.push({ submissionId: id, amountCentimos: submission.requestedCentimos })
  }
  return { proposals, verdicts }
}

function oneVerdict(
  contest: Contest,
  submission: Submission,
  decided: readonly Award[],
  proposals: readonly Award[],
): NaiveVerdict {
  const { requestedCentimos } = submission
  const most = sum(
    contest.bases.modalities.map((one) => (one.id === submission.modalityId ? one.maxRequestCentimos : 0)),
  )
  if (requestedCentimos > most) return { kind: 'blocked', rule: 'R-AMT-2', facts: [requestedCentimos, most] }
  const who = submission.applicant.legalRepresentative
  const awarded = sameRepresentative(contest, submission, decided)
  if (awarded) return { kind: 'blocked', rule: 'R-AMT-8', facts: [who, awarded.id, 'awarded'] }
  const proposed = sameRepresentative(contest, submission, proposals)
  if (proposed) return { kind: 'blocked', rule: 'R-AMT-8', facts: [who, proposed.id, 'proposed'] }
  const own = { submissionId: submission.id, amountCentimos: requestedCentimos }
  return fundsVerdict(contest, [own, ...proposals.toReversed(), ...decided.toReversed()], submission)
}
