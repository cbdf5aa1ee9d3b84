// Rules that hold between the rows and sheets of a proposal. Each problem cites its rule and article. Core (Node).
import { citation, type RulePack } from '../../../shared/bases/rule-pack.ts'
import { parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'
import { foldText } from '../../../shared/domain/contest/names.ts'
import { refuse } from '../../../shared/refusal.ts'
import { JURY, RECEIVED } from './columns.ts'
import { checkNumbering } from './numbering.ts'
import { type Findings, repeats, wholeSheet } from './problems.ts'
import type { ProposedCount, ProposedJuror } from './propose-lists.ts'
import type { ProposedRow, ProposedSubmission } from './propose-submissions.ts'

type Readable = ProposedRow & { readonly submission: ProposedSubmission }
const isReadable = (row: ProposedRow): row is Readable => row.submission !== null

/** Codes, amounts, reserve and repetitions of «Aptos» (R-AMT-2, R-AMT-6). */
export function checkSubmissions(rows: readonly ProposedRow[], bases: RulePack, findings: Findings): void {
  const readable = rows.filter(isReadable)
  for (const row of readable) {
    checkCode(row, bases, findings)
    checkAmount(row, bases, findings)
    checkReserve(row, bases, findings)
  }
  checkRepetitions(readable, findings)
  checkNumbering(rows, findings)
}

function checkCode({ submission, place }: Readable, bases: RulePack, findings: Findings): void {
  const code = parseSubmissionCode(submission.id)
  const modality = bases.modalities.find(({ id }) => id === submission.modalityId)
  if (!code.ok || !modality) return
  const { id, line, letter, year } = code.value
  if (line !== bases.line || year !== String(bases.year).slice(2))
    findings.report(place('code'), refuse('code-other-contest', { id, line: bases.line, year: bases.year }).error)
  else if (letter !== modality.letter) {
    const facts = { id, letter: modality.letter, modality: modality.name }
    findings.report(place('code'), refuse('code-other-modality', facts).error)
  }
}

function checkAmount({ submission, place }: Readable, bases: RulePack, findings: Findings): void {
  const { requestedCentimos, modalityId } = submission
  const modality = bases.modalities.find(({ id }) => id === modalityId)
  if (requestedCentimos === 0) findings.report(place('requested'), refuse('amount-zero').error)
  if (!modality || requestedCentimos <= modality.maxRequestCentimos) return
  const facts = { requestedCentimos, maxCentimos: modality.maxRequestCentimos, modality: modality.name }
  findings.report(place('requested'), refuse('amount-above-maximum', facts, citation(bases, 'R-AMT-2')).error)
}

function checkReserve({ submission, place }: Readable, bases: RulePack, findings: Findings): void {
  const { region } = submission.applicant
  if (!submission.appliesToReserve || !bases.funds.reserveExcludedRegions.includes(region)) return
  findings.report(place('reserve'), refuse('reserve-region-excluded', { region }, citation(bases, 'R-AMT-6')).error)
}

function checkRepetitions(rows: readonly Readable[], findings: Findings): void {
  for (const { item, first } of repeats(rows, ({ submission }) => submission.id)) {
    const facts = { id: item.submission.id, firstRow: first.row }
    findings.report(item.place('code'), refuse('code-repeated', facts).error)
  }
  const project = ({ submission }: Readable) => `${submission.applicant.ruc} ${foldText(submission.title)}`
  for (const { item, first } of repeats(rows, project)) {
    const facts = { title: item.submission.title, firstRow: first.row }
    findings.report(item.place('title'), refuse('submission-repeated', facts).error)
  }
  for (const { item, first } of repeats(rows, ({ submission }) => submission.applicant.ruc)) {
    const { ruc, region } = item.submission.applicant
    const other = first.submission.applicant.region
    if (region === other) continue
    findings.report(item.place('region'), refuse('ruc-two-regions', { ruc, region, other, firstRow: first.row }).error)
  }
}

/** The jury's size, one profile each, nobody twice (R-JUR-1). */
export function checkJury(jurors: readonly ProposedJuror[], bases: RulePack, findings: Findings): void {
  const rule = citation(bases, 'R-JUR-1')
  const { size, profiles } = bases.jury
  if (jurors.length !== size) {
    findings.report(wholeSheet(JURY.name), refuse('jury-list-size', { count: jurors.length, size }, rule).error)
  }
  for (const { item, first } of repeats(jurors, ({ name }) => foldText(name))) {
    const facts = { name: item.name, firstRow: first.row }
    findings.report(item.place('name'), refuse('juror-repeated', facts, rule).error)
  }
  for (const { item, first } of repeats(jurors, ({ profileId }) => profileId)) {
    const profile = profiles.find(({ id }) => id === item.profileId)?.text ?? item.profileId
    findings.report(
      item.place('profile'),
      refuse('jury-profile-repeated', { profile, firstRow: first.row }, rule).error,
    )
  }
}

/** One count per region, none below the number of aptos (R-EQU-1). */
export function checkReceived(
  counts: readonly ProposedCount[],
  rows: readonly ProposedRow[],
  bases: RulePack,
  findings: Findings,
): void {
  const rule = citation(bases, 'R-EQU-1')
  for (const { item, first } of repeats(counts, ({ region }) => region)) {
    const facts = { region: item.region, firstRow: first.row }
    findings.report(item.place('region'), refuse('received-repeated', facts, rule).error)
  }
  const aptosByRegion = Map.groupBy(rows.filter(isReadable), ({ submission }) => submission.applicant.region)
  for (const [region, { length: aptos }] of aptosByRegion) {
    const line = counts.find((count) => count.region === region)
    const received = line?.count ?? 0
    if (received >= aptos) continue
    const place = line?.place('count') ?? wholeSheet(RECEIVED.name)
    findings.report(place, refuse('received-below-aptos', { region, received, aptos }, rule).error)
  }
}
