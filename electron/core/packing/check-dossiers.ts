// Reads every dossier of an opened package to its end and compares it with what the contest states. Core (Node).
import { createHash } from 'node:crypto'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { OpenedPackage } from './open-contest.ts'

const STEP_BYTES = 4 * 1024 * 1024

/** Refusals: those of `dossierPart`, and `package-entry-changed` for a dossier of another digest. */
export async function checkDossiers(opened: OpenedPackage): Promise<Result<void, Refusal>> {
  for (const submission of opened.contest.submissions) {
    const checked = await checkOne(opened, submission)
    if (!checked.ok) return checked
  }
  return ok(undefined)
}

async function checkOne(opened: OpenedPackage, { id, dossier }: Submission): Promise<Result<void, Refusal>> {
  const sha256 = createHash('sha256')
  for (let start = 0; start < dossier.size; start += STEP_BYTES) {
    const part = await opened.dossierPart(id, { start, end: Math.min(start + STEP_BYTES, dossier.size) })
    if (!part.ok) return part
    sha256.update(part.value)
  }
  const same = sha256.digest('hex') === dossier.sha256
  return same ? ok(undefined) : refuse('package-entry-changed', { entry: dossier.entry })
}
