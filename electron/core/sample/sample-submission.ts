// One submission of the sample contest as its spreadsheet row, its dossier and its jurors need it. Runs in the core (Node).
import { rucCheckDigit } from '../../../shared/domain/contest/ruc.ts'
import { CIRCULATION } from './submissions-circulation.ts'
import { DISTRIBUTION } from './submissions-distribution.ts'

/** Cells are spelled as real lists spell them; `rucStem` lacks the check digit. `requested` in soles, as typed. */
export type SampleSubmission = {
  readonly code: string
  readonly company: string
  readonly rucStem: string
  readonly region: string
  readonly legalRepresentative: string
  readonly responsible: string
  readonly directors: string
  readonly title: string
  readonly requested: string | number
  readonly reserve: 'SÍ' | 'SI' | 'NO'
  readonly genre: string
  /** What jurors say in favour and against, as parts of a sentence. */
  readonly strength: string
  readonly weakness: string
}

/** All 24, in the order of the spreadsheet. */
export const SAMPLE_SUBMISSIONS: readonly SampleSubmission[] = [...DISTRIBUTION, ...CIRCULATION]

/** An invented RUC with a valid check digit (R-DAT-2). */
export const rucOf = (rucStem: string) => `${rucStem}${rucCheckDigit(rucStem)}`

export const modalityOf = ({ code }: SampleSubmission) =>
  code.startsWith('CDC-D') ? 'Distribución comercial y/o alternativa' : 'Circulación en televisión y/o plataformas'
