// The submissions that a supplement brings, from the same kind of list and dossiers as a package. Runs in the core (Node).
import type { PackingSources } from '../../../shared/contract/packing-sources.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Prepared } from '../packing/prepare.ts'
import { type Finding, Findings } from '../packing/problems.ts'
import type { ReadSources } from '../packing/read-sources.ts'
import type { SupplementRequest } from '../supplement/request.ts'
import type { Work } from '../work.ts'
import { type Issue, submissionsOf } from './issue.ts'

const LIST = 'Aptos'
/** Of a supplement's list only the sheet with the submissions counts, and the files. */
const isOwn = ({ sheet }: Finding) => sheet === LIST || sheet === 'Dossiers'

/**
 * What the list says, by the contest's own rules; a submission that the contest has already is a finding at its code.
 * Refusals: those of reading.
 */
export async function readAdditions(
  read: ReadSources,
  issue: Issue,
  sources: PackingSources,
  work: Work = {},
): Promise<Result<Prepared, Refusal>> {
  const reading = await read(sources, { work, bases: issue.opened.contest.bases })
  if (!reading.ok) return reading
  const prepared = reading.value
  const list = prepared.sheets.get(LIST)
  return ok({
    ...prepared,
    sheets: new Map(list ? [[LIST, list]] : []),
    findings: [...knownAmong(prepared, issue), ...prepared.findings.filter(isOwn)],
    standing: prepared.standing.filter(isOwn),
    settled: prepared.settled.filter(({ sheet }) => sheet === LIST),
  })
}

function knownAmong({ rows }: Prepared, issue: Issue): readonly Finding[] {
  const known = new Set(submissionsOf(issue).all.map(({ id }) => id))
  const findings = new Findings()
  for (const { read, place } of rows) {
    const submission = read.code?.id
    if (submission !== undefined && known.has(submission))
      findings.report(place('code'), refuse('submission-known', { submission }).error)
  }
  return findings.open
}

/** The part of a request with these additions; `proposal-unfinished` while anything is open. */
export function readyAdditions(
  { rows, findings, dossiers }: Prepared,
  resolution: NonNullable<SupplementRequest['additions']>['resolution'],
): Result<NonNullable<SupplementRequest['additions']>, Refusal> {
  if (findings.length > 0) return refuse('proposal-unfinished', { count: findings.length })
  const submissions = rows.flatMap(({ submission }) => submission ?? [])
  return ok({ resolution, submissions, dossiers: dossiers.files })
}
