// A contest as DAFO issued it, opened to change it: its package, its authority's key and its supplements so far. Core (Node).
import { readFile } from 'node:fs/promises'
import type { IssuedContest } from '../../../shared/contract/supplement.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { attempt } from '../exchange/container-io.ts'
import { verifyPackage } from '../packing/locked-package.ts'
import { openContest } from '../packing/open-contest.ts'
import { unlockReception } from '../packing/unlock.ts'
import { openCredential } from '../signing/pkcs12.ts'
import { type NamedFile, readEarlier } from '../supplement/read-earlier.ts'
import { juryBefore, type SupplementRequest } from '../supplement/request.ts'
import type { Work } from '../work.ts'

/** Everything of DAFO's that a supplement is made with. */
export type Issue = Pick<SupplementRequest, 'locked' | 'opened' | 'reception' | 'authority' | 'earlier'>

export type IssueFiles = {
  readonly package: NamedFile
  readonly authority: NamedFile
  readonly code: string
  readonly earlier: readonly NamedFile[]
}

/**
 * Opens all of it with DAFO's code. `earlier` may come in any order. Refusals: those of package, code and supplements,
 * `dafo-code-wrong`, `authority-foreign` for another contest's key, `supplement-out-of-order` where one is missing.
 */
export async function openIssue(files: IssueFiles, at: Date, work: Work = {}): Promise<Result<Issue, Refusal>> {
  const locked = await verifyPackage(files.package.path, { at, work })
  if (!locked.ok) return locked
  const reception = await unlockReception(locked.value, files.code)
  if (!reception.ok) return reception.error.code === 'activation-code-unknown' ? refuse('dafo-code-wrong') : reception
  const opened = await openContest(locked.value, reception.value)
  if (!opened.ok) return opened
  const pkcs12 = await attempt('read', files.authority.path, () => readFile(files.authority.path))
  if (!pkcs12.ok) return pkcs12
  const authority = await openCredential(pkcs12.value, files.code)
  if (!authority.ok) return authority
  if (!Buffer.from(authority.value.certificate).equals(locked.value.authority))
    return refuse('authority-foreign', { file: files.authority.name })
  const issue = { locked: locked.value, opened: opened.value, reception: reception.value, authority: authority.value }
  const earlier = await readEarlier(files.earlier, issue, at)
  return earlier.ok ? ok({ ...issue, earlier: earlier.value }) : earlier
}

/** Every submission that the contest ever had, and the ids of those that left it. */
export function submissionsOf({ opened, earlier }: Pick<Issue, 'opened' | 'earlier'>) {
  const contents = earlier.map((one) => one.opened.content)
  return {
    all: [...opened.contest.submissions, ...contents.flatMap(({ additions }) => additions?.submissions ?? [])],
    gone: contents.flatMap(({ removals }) => removals.map(({ submissionId }) => submissionId)),
  }
}

/** As the screen shows it. */
export function shownIssue(issue: Issue): Omit<IssuedContest, 'issue'> {
  const { contest } = issue.opened
  const { all, gone } = submissionsOf(issue)
  const jury = juryBefore(issue)
  const profileOf = (id: string) => contest.bases.jury.profiles.find((profile) => profile.id === id)?.text ?? id
  return {
    contestId: contest.id,
    title: contest.title,
    rehearsal: contest.rehearsal,
    number: issue.earlier.length + 1,
    submissions: all.map(({ id, title, applicant }) => {
      return { id, title, applicant: applicant.name, isGone: gone.includes(id) }
    }),
    jurors: jury.contest.jurors
      .filter(({ id }) => jury.members.includes(id))
      .map(({ id, name, profileId }) => ({ id, name, profileId, profile: profileOf(profileId) })),
    earlier: issue.earlier.map(({ opened: { content } }) => ({
      number: content.number,
      issuedAt: content.issuedAt,
      added: (content.additions?.submissions ?? []).map(({ id }) => id),
      removed: content.removals.map(({ submissionId }) => submissionId),
      reissued: [...content.reissued],
      left: content.changes.map(({ leaves }) => leaves),
    })),
  }
}
