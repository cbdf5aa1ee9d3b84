// What the members of a scenario's jury write: entries from its scores, and the sheets that come of them. Pure.
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import type { Contest, Submission } from '../../../shared/domain/contest/contest.ts'
import { scoresheetOf } from '../../../shared/domain/scoring/desk.ts'
import { type Entry, emptyEntry, type Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { countedJurors } from '../../../shared/domain/session/table.ts'
import { replayText } from '../../../shared/text/replay.ts'
import { SAMPLE_JUROR_IDS, sampleEntries } from '../../core/sample/sample-scores.ts'
import type { Scenario, Scores } from './scenario.ts'
import type { World } from './world.ts'

const PACKAGE = '0'.repeat(64)

/** What a member says of a submission: as the scenario says, else as in the sample, else 3 for everything. */
export type Written = (jurorId: string, submission: Submission, at: string) => Entry

export function writtenIn({ scores, contest: source }: Scenario, contest: Contest): Written {
  const sample = typeof source !== 'string' && 'muestra' in source ? sampleScores(contest) : {}
  return (jurorId, { id }, at) => {
    const own = scores[jurorId]?.[id]
    const scripted = own === undefined ? sample[jurorId]?.[id] : undefined
    return scripted ?? entryOf(contest, own ?? 3, at)
  }
}

/** The sheets of all members that count: from their desks where they have one, else as written. */
export const sheetsOf = ({ session, desks }: World, written: Written, at: string): Scoresheet[] =>
  countedJurors(session).flatMap((jurorId): Scoresheet[] => {
    const desk = desks[jurorId]
    if (desk) return [scoresheetOf(desk, PACKAGE)].filter((sheet) => sheet !== null)
    const entries = knownTo(session, jurorId).map((submission) => [submission.id, written(jurorId, submission, at)])
    const version = session.received[jurorId]?.version ?? 1
    const { id: contestId } = session.contest
    return [{ contestId, packageSha256: PACKAGE, jurorId, version, sealedAt: at, entries: Object.fromEntries(entries) }]
  })

/** What there was when the member delivered. */
function knownTo({ contest, supplements, received }: SessionState, jurorId: string): readonly Submission[] {
  const later = supplements.slice(received[jurorId]?.supplements).flatMap(({ submissions }) => submissions)
  return contest.submissions.filter((submission) => !later.includes(submission))
}

function entryOf({ bases }: Contest, score: Scores[string][string], declaredAt: string): Entry {
  if (typeof score === 'string') return abstained(score, replayText.abstention, declaredAt)
  const values = subcriteriaOf(bases).map(({ id }, index) => [id, typeof score === 'number' ? score : score[index]])
  const scores = Object.fromEntries(values.filter(([, value]) => value !== undefined))
  return { ...emptyEntry, scores, comment: replayText.comment }
}

const abstained = (causeId: string, description: string, declaredAt: string): Entry => ({
  ...emptyEntry,
  abstention: { causeId, description, declaredAt },
})

const sampleScores = ({ bases, createdAt }: Contest): Record<string, Record<string, Entry>> =>
  Object.fromEntries(
    SAMPLE_JUROR_IDS.map((jurorId) => [
      jurorId,
      Object.fromEntries(
        [...sampleEntries(jurorId, bases)].map(([submissionId, entry]) => [
          submissionId,
          entry.kind === 'abstains'
            ? abstained(entry.causeId, entry.description, createdAt)
            : { ...emptyEntry, scores: { ...entry.scores }, bonus: entry.bonus, comment: entry.comment },
        ]),
      ),
    ]),
  )
