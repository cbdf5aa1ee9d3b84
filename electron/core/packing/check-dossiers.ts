// Reads every dossier of an opened package to its end and compares it with what the contest states. Core (Node).
import { createHash } from 'node:crypto'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { countTo, type Passed, type Work } from '../work.ts'
import type { OpenedPackage } from './open-contest.ts'

const STEP_BYTES = 4 * 1024 * 1024

/** Refusals: those of `dossierPart`, and `package-entry-changed` for a dossier of another digest, `work-cancelled`. */
export async function checkDossiers(opened: OpenedPackage, work: Work = {}): Promise<Result<void, Refusal>> {
  const passed = countTo(
    opened.contest.submissions.reduce((sum, { dossier }) => sum + dossier.size, 0),
    work,
  )
  for (const submission of opened.contest.submissions) {
    const checked = await checkOne(opened, submission, passed)
    if (!checked.ok) return checked
  }
  return ok(undefined)
}

async function checkOne(
  opened: OpenedPackage,
  { id, dossier }: Submission,
  passed: Passed,
): Promise<Result<void, Refusal>> {
  const sha256 = createHash('sha256')
  for (let start = 0; start < dossier.size; start += STEP_BYTES) {
    const part = await opened.dossierPart(id, { start, end: Math.min(start + STEP_BYTES, dossier.size) })
    if (!part.ok) return part
    sha256.update(part.value)
    const going = passed(part.value.length)
    if (!going.ok) return going
  }
  const same = sha256.digest('hex') === dossier.sha256
  return same ? ok(undefined) : refuse('package-entry-changed', { entry: dossier.entry })
}
