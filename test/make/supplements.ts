// Makes real supplements to a real package. Runs in Node.
import { randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyPackage } from '../../electron/core/packing/locked-package.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { openContest } from '../../electron/core/packing/open-contest.ts'
import { unlockReception } from '../../electron/core/packing/unlock.ts'
import { openCredential } from '../../electron/core/signing/pkcs12.ts'
import { makeSupplement } from '../../electron/core/supplement/make-supplement.ts'
import { openSupplement, verifySupplement } from '../../electron/core/supplement/read-supplement.ts'
import type { Earlier, MemberChange, SupplementRequest } from '../../electron/core/supplement/request.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Result } from '../../shared/result.ts'
import { makeSubmission } from './contest.ts'
import { NOW } from './contest-package.ts'

export const RESOLUTION = { number: '000777-2025-DAFO-DGIA-VMPCIC/MC', date: '2025-09-10' }

export function value<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

export type Issue = Pick<SupplementRequest, 'locked' | 'opened' | 'reception' | 'authority'>

/** Everything of DAFO's for a package. */
export async function issueOf(made: MadePackage): Promise<Issue> {
  const locked = value(await verifyPackage(made.path, { at: NOW }))
  const reception = value(await unlockReception(locked, made.authority.code))
  const opened = value(await openContest(locked, reception))
  return {
    locked,
    reception,
    opened,
    authority: value(await openCredential(made.authority.pkcs12, made.authority.code)),
  }
}

/** Additions by their serials (CDC-D-000nn-25), each with a dossier in `folder`. */
export function additionsOf(
  folder: string,
  ...serials: readonly number[]
): NonNullable<SupplementRequest['additions']> {
  const submissions = serials.map((serial) => {
    const { dossier: _, ...submission } = makeSubmission('D', serial)
    return submission
  })
  const dossiers = new Map(
    submissions.map(({ id }) => {
      const path = join(folder, `${id}.pdf`)
      const bytes = `%PDF-1.7 expediente de ${id}`
      writeFileSync(path, bytes)
      return [id, { path, size: bytes.length }]
    }),
  )
  return { resolution: RESOLUTION, submissions, dossiers }
}

export const removalOf = (submissionId: string) => ({
  submissionId,
  cause: 'withdrawn' as const,
  document: RESOLUTION,
  reason: 'Desistimiento del postulante.',
})

/** Who leaves by `RESOLUTION`, and who comes instead with the profile that the second member of the contest has. */
export const changeOf = (leaves = 'jurado-2', name: string | null = 'PAREDES LUNA, INÉS'): MemberChange => ({
  leaves,
  cause: 'resignation',
  resolution: RESOLUTION,
  reason: 'Renuncia aceptada.',
  replacement: name === null ? null : { name, profileId: 'b' },
})

export const supplementTo = (
  issue: Issue,
  folder: string,
  change: Partial<Pick<SupplementRequest, 'additions' | 'removals' | 'reissue' | 'changes' | 'earlier'>>,
) =>
  makeSupplement({
    ...issue,
    earlier: [],
    additions: null,
    removals: [],
    reissue: [],
    changes: [],
    ...change,
    target: join(folder, `${randomUUID()}.suplemento`),
    ports: { clock: { now: () => NOW }, ids: { uuid: () => randomUUID() }, random: randomBytes },
  })

/** A made supplement as the next one needs it. */
export async function earlierOf(
  { locked, reception }: Issue,
  path: string,
  before: readonly Earlier[] = [],
): Promise<Earlier> {
  const known = before.map((one) => one.locked)
  const shut = value(await verifySupplement(path, 'suplemento', locked, NOW, known))
  return { locked: shut, opened: value(await openSupplement(shut, locked, reception)) }
}
