// Writes the sample contest's workbook as DAFO would keep it, its small disorders included. Runs in the core (Node).
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { APTOS, DETAILS, JURY, RECEIVED, type SheetSpec, WINNERS } from '../packing/columns.ts'
import { SAMPLE_DETAILS, SAMPLE_JURORS, SAMPLE_RECEIVED, SAMPLE_WINNERS } from './people.ts'
import { modalityOf, rucOf, SAMPLE_SUBMISSIONS } from './sample-submission.ts'

/** XLSX bytes: the same bytes for the same day's data is not promised, the same cells are. */
export const sampleWorkbook = (): Promise<Uint8Array> =>
  writeXlsx({ sheets: [aptosSheet(), jurySheet(), receivedSheet(), winnersSheet(), detailsSheet()] })

const titles = (spec: SheetSpec<string>): CellValue[] => Object.values(spec.columns).map(({ title }) => title)

/** The list has no numbers of its own. */
const { number: _, ...APTOS_COLUMNS } = APTOS.columns

const sheet = (name: string, rows: CellValue[][], widths: readonly number[]): WriteSheet => ({
  name,
  rows,
  columns: widths.map((width) => ({ width })),
})

const aptosSheet = () =>
  sheet(
    APTOS.name,
    [
      ['RELACIÓN DE POSTULACIONES APTAS'],
      [],
      titles({ ...APTOS, columns: APTOS_COLUMNS }),
      ...SAMPLE_SUBMISSIONS.map((submission) => [
        submission.code,
        modalityOf(submission),
        submission.company,
        Number(rucOf(submission.rucStem)),
        submission.region,
        submission.legalRepresentative,
        submission.responsible,
        submission.directors,
        submission.title,
        submission.requested,
        submission.reserve,
      ]),
    ],
    [18, 38, 36, 14, 22, 34, 40, 40, 44, 16, 12],
  )

const jurySheet = () =>
  sheet(JURY.name, [titles(JURY), ...SAMPLE_JURORS.map(({ name, profile }) => [name, profile])], [40, 40])

const receivedSheet = () =>
  sheet(RECEIVED.name, [titles(RECEIVED), ...SAMPLE_RECEIVED.map(([region, count]) => [region, count])], [26, 12])

/** The RUC in brackets under the name, without a column of its own, as published results have it. */
const winnersSheet = () =>
  sheet(
    WINNERS.name,
    [
      ['Concurso', 'PERSONA JURÍDICA (RUC)', 'Representante legal', 'DIRECTOR(A/ES/AS) DEL PROYECTO'],
      ...SAMPLE_WINNERS.map(({ contest, company, ruc, legalRepresentative, directors }) => [
        contest,
        `${company}\n(${ruc})`,
        legalRepresentative,
        directors,
      ]),
    ],
    [56, 36, 34, 44],
  )

const detailsSheet = () =>
  sheet(
    DETAILS.name,
    SAMPLE_DETAILS.map(([key, value]) => [key, value]),
    [32, 70],
  )
