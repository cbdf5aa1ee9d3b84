// From what was read to the readiness report: dossiers hashed, what was settled told in words. Runs in the core (Node).
import { basename } from 'node:path'
import type { Refusal } from '../../../../shared/refusal.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import { readinessText } from '../../../../shared/text/readiness.ts'
import { placeText } from '../../../../shared/text/refusals/import.ts'
import { refusalText } from '../../../../shared/text/refusals.ts'
import { describeDossiers } from '../make-package.ts'
import { type Prepared, readyToPack } from '../prepare.ts'
import { renderReadiness } from './render-readiness.ts'
import type { Resolved } from './report-facts.ts'

export type Readiness = { readonly name: string; readonly bytes: Uint8Array }

/**
 * The report on a preparation that is ready to be packed. Refusals: `proposal-unfinished`, and those of reading a
 * dossier.
 */
export async function makeReadiness(prepared: Prepared, at: Date): Promise<Result<Readiness, Refusal>> {
  const ready = readyToPack(prepared)
  if (!ready.ok) return ready
  const { contest, dossiers } = ready.value
  const submissions = await describeDossiers({ contest, dossiers })
  if (!submissions.ok) return submissions
  const bytes = await renderReadiness({
    contest: { ...contest, submissions: submissions.value },
    fileNames: new Map([...dossiers].map(([id, { path }]) => [id, basename(path)])),
    pages: new Map([...dossiers].map(([id, { pages }]) => [id, pages])),
    resolved: resolvedBy(prepared),
    at,
  })
  return ok({ name: readinessText.fileName(contest.id), bytes })
}

function resolvedBy({ settled, standing, dossiers }: Prepared): readonly Resolved[] {
  const corrected = settled.map(({ sheet, cell, was, now, finding }) => ({
    place: finding ? placeText(finding) : readinessText.cell(sheet, cell),
    problem: finding ? refusalText(finding) : readinessText.asGiven(was),
    how: readinessText.answered(now),
  }))
  const left = standing.map((finding) => ({
    place: placeText(finding),
    problem: refusalText(finding),
    how: readinessText.standing,
  }))
  const byHand = dossiers.lines.filter((line) => line.isByHand)
  const given = byHand.map(({ id, files }) => ({
    place: readinessText.sections.dossiers,
    problem: files.join(', '),
    how: readinessText.byHand(id),
  }))
  const isStanding = (file: string) => standing.some(({ facts }) => facts['file'] === file)
  const outs = dossiers.loose.filter(({ file, state }) => state === 'left-out' && !isStanding(file))
  const leftOut = outs.map(({ file }) => ({
    place: readinessText.sections.dossiers,
    problem: file,
    how: readinessText.leftOut,
  }))
  return [...corrected, ...left, ...given, ...leftOut]
}
