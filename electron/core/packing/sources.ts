// One reading of all that DAFO gives: lists, dossiers and rule pack, with every problem in one list. Core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type DossierCandidate, type DossierFile, matchDossiers } from './dossiers.ts'
import type { Answers, Problem } from './problems.ts'
import { type Proposal, proposeContest, type ReadyContest, readyContest } from './propose-contest.ts'
import type { Table } from './tables.ts'

export type Sources = {
  readonly tables: readonly Table[]
  readonly dossiers: readonly DossierCandidate[]
  readonly bases: RulePack
  readonly answers: Answers
}

/** `files` are the matched dossiers by submission id; `problems` those of the lists and then those of the dossiers. */
export type Reading = {
  readonly proposal: Proposal
  readonly files: ReadonlyMap<string, DossierFile>
  readonly problems: readonly Problem[]
}

export async function readSources({ tables, dossiers, bases, answers }: Sources): Promise<Reading> {
  const proposal = proposeContest(tables, bases, answers)
  const ids = proposal.rows.flatMap(({ submission }) => (submission ? [submission.id] : []))
  const matched = await matchDossiers(dossiers, ids)
  return { proposal, files: matched.files, problems: [...proposal.problems, ...matched.problems] }
}

/** The contest of a reading without problems or questions; refuses with `package-not-ready` otherwise. */
export function readyFrom({ proposal, problems }: Reading): Result<ReadyContest, Refusal> {
  const count = problems.length + proposal.questions.length
  if (count > 0) return refuse('package-not-ready', { count })
  const ready = readyContest(proposal)
  return ready.ok ? ok(ready.value) : ready
}
