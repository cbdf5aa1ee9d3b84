// A part of a dossier, with a member's own key: of the package, or of the supplement that brought it. Runs in the core.
import { findSubmission } from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { PlainRange } from '../exchange/sealed-stream.ts'
import type { Library } from '../library/library.ts'
import type { OpenDesk } from '../library/open-contest.ts'

/** Refusals: those of the container, `submission-unknown`. */
export async function readDossier(
  library: Library,
  contestId: string,
  { opened, reading }: Pick<OpenDesk, 'opened' | 'reading'>,
  submissionId: string,
  range: PlainRange,
): Promise<Result<Uint8Array, Refusal>> {
  if (findSubmission(opened.contest, submissionId)) return await opened.dossierPart(submissionId, range)
  const supplements = await library.supplements(contestId, reading)
  if (!supplements.ok) return supplements
  const bringer = supplements.value.find(({ content }) =>
    content.additions?.submissions.some(({ id }) => id === submissionId),
  )
  if (!bringer) return refuse('submission-unknown', { submission: submissionId })
  const pdf = await bringer.dossier(submissionId)
  return pdf.ok ? ok(pdf.value.subarray(range.start, range.end)) : pdf
}
