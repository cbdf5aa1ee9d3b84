// The steps of the preparation, and those of them that a supplement's list has: their order, their address, and how far
// each is. Renderer.
import type { PackingFinding } from '../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../shared/text/prepare.ts'
import type { StepStatus } from '../../kit/Checklist.tsx'
import type { Route } from '../../shell/route.ts'
import { type Preparation, type Purpose, purposeNow } from './preparation-store.ts'

const STEPS = ['list', 'columns', 'problems', 'dossiers', 'jury', 'contest', 'issue'] as const
export type StepId = (typeof STEPS)[number]

const steps: Readonly<Record<Purpose, readonly StepId[]>> = {
  package: STEPS,
  supplement: ['list', 'columns', 'problems', 'dossiers'],
}

/** Of where the person is. */
export const stepsNow = (): readonly StepId[] => steps[purposeNow()]

const slugs: Readonly<Record<StepId, string>> = {
  list: 'lista',
  columns: 'columnas',
  problems: 'problemas',
  dossiers: 'expedientes',
  jury: 'jurado',
  contest: 'concurso',
  issue: 'emitir',
}

export const stepOf = (slug: string | undefined): StepId => stepsNow().find((step) => slugs[step] === slug) ?? 'list'
export const stepName = (step: StepId) => `${stepsNow().indexOf(step) + 1} ${stepText[step].step}`

export const stepRoute = (step: StepId): Route => ({
  at: 'dafo',
  place: purposeNow() === 'package' ? 'prepare' : 'deliveries',
  item: slugs[step],
})

const SHEET_STEPS: Readonly<Record<string, StepId>> = {
  Jurado: 'jury',
  Recibidas: 'contest',
  'Beneficiarios del año': 'contest',
  Concurso: 'contest',
  Dossiers: 'dossiers',
}

/** Where a finding is resolved when no single cell is at fault. */
export function homeOf({ sheet, code }: PackingFinding): StepId {
  if (code === 'column-missing' || code === 'column-repeated') return 'columns'
  const own = SHEET_STEPS[sheet]
  if (own) return own
  return code === 'sheet-missing' || code === 'sheet-repeated' ? 'list' : 'problems'
}

/** Everything of the lists that is open, whatever its step: one list. Files have their own. */
export const listFindings = (findings: readonly PackingFinding[]) =>
  findings.filter(({ sheet }) => sheet !== 'Dossiers')

/** What is open in a step. */
export function openIn(step: StepId, { reading }: Preparation): readonly PackingFinding[] {
  const findings = reading?.findings ?? []
  if (step === 'problems') return listFindings(findings).filter(({ cell }) => cell !== null)
  return step === 'issue' ? [] : findings.filter((finding) => homeOf(finding) === step)
}

export function statusOf(step: StepId, current: StepId, preparation: Preparation): StepStatus {
  if (step === current) return 'current'
  if (preparation.made) return 'done'
  if (preparation.reading === null || step === 'issue') return 'todo'
  if (openIn(step, preparation).length > 0) return 'problem'
  // Without its columns nothing of the list was read.
  const isUnread = preparation.reading.rows.length === 0 && (step === 'problems' || step === 'dossiers')
  return isUnread ? 'todo' : 'done'
}
