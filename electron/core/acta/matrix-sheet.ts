// All feedback matrices as one workbook for DAFO's platform: a row per submission and member, without a name (R-ACT-6).
// Runs in the core.
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import type { FeedbackMatrix, MatrixColumn } from '../../../shared/domain/acta/matrices.ts'
import { type Contest, findModality, submissionOf } from '../../../shared/domain/contest/contest.ts'
import { matrixText } from '../../../shared/text/matrix-document.ts'

const text = matrixText.sheet
/** A workbook must have one; when it was made tells something of who made it. */
const NO_MOMENT = new Date('1980-01-01T00:00:00Z')
const WIDTH = { narrow: 12, normal: 22, wide: 60 }

type Column = {
  readonly title: string
  readonly width: keyof typeof WIDTH
  readonly cell: (contest: Contest, matrix: FeedbackMatrix, column: MatrixColumn) => CellValue
}

/** XLSX bytes. Figures are numbers, texts are texts whatever they begin with; an abstention says so, and is no zero. */
export async function matrixWorkbook(contest: Contest, matrices: readonly FeedbackMatrix[]): Promise<Uint8Array> {
  const columns = columnsOf(contest)
  const rows = matrices.flatMap((matrix) =>
    matrix.columns.map((column) => columns.map(({ cell }) => cell(contest, matrix, column))),
  )
  return await writeXlsx({
    properties: { modified: NO_MOMENT },
    sheets: [
      {
        name: text.name,
        rows: [columns.map(({ title }) => title), ...rows],
        columns: columns.map(({ width }) => ({ width: WIDTH[width] })),
        freezePane: { rows: 1 },
      },
    ],
  })
}

function columnsOf({ bases }: Contest): readonly Column[] {
  const subs = subcriteriaOf(bases).map(({ id }) => id)
  return [
    { title: text.submission, width: 'normal', cell: (_, { submissionId }) => submissionId },
    { title: text.project, width: 'wide', cell: (_, { title }) => title },
    {
      title: text.applicant,
      width: 'wide',
      cell: (contest, { submissionId }) => applicantOf(contest, submissionId).name,
    },
    { title: text.ruc, width: 'normal', cell: (contest, { submissionId }) => applicantOf(contest, submissionId).ruc },
    { title: text.modality, width: 'normal', cell: (contest, { submissionId }) => modalityOf(contest, submissionId) },
    { title: text.juror, width: 'narrow', cell: (_, __, { label }) => matrixText.juror(label) },
    { title: text.abstained, width: 'narrow', cell: (_, __, { abstained }) => (abstained ? matrixText.abstained : '') },
    ...subs.map(
      (id): Column => ({ title: text.score(id), width: 'narrow', cell: (_, __, { scores }) => scores[id] ?? null }),
    ),
    { title: text.bonus, width: 'narrow', cell: (_, __, { abstained, bonus }) => (abstained ? null : bonus) },
    { title: text.total, width: 'narrow', cell: (_, __, { total }) => total },
    { title: text.comment, width: 'wide', cell: (_, __, { comment }) => comment },
    ...subs.map(
      (id): Column => ({ title: text.commentOn(id), width: 'wide', cell: (_, __, { comments }) => comments[id] ?? '' }),
    ),
  ]
}

const applicantOf = (contest: Contest, submissionId: string) => submissionOf(contest, submissionId).applicant

function modalityOf(contest: Contest, submissionId: string): string {
  const { modalityId } = submissionOf(contest, submissionId)
  return findModality(contest, modalityId)?.name ?? modalityId
}
