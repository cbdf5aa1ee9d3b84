// The feedback matrix of one submission as a PDF: no author, no moment, no member's name in it (R-ACT-6). Core.
import { commentsIn, WHOLE } from '../../../shared/domain/acta/anonymity.ts'
import type { FeedbackMatrix, MatrixColumn } from '../../../shared/domain/acta/matrices.ts'
import { type Contest, findModality, submissionOf } from '../../../shared/domain/contest/contest.ts'
import { documentText } from '../../../shared/text/documents.ts'
import { matrixText as text } from '../../../shared/text/matrix-document.ts'
import { createPaper, type Paper } from '../documents/paper.ts'
import type { Row } from '../documents/table.ts'
import { columns } from './acta-parts.ts'

/** The share of the table's width that the subcriteria keep; the members part the rest. */
const TEXT_SHARE = 0.56
/** With more members the rows grow too tall for a page. */
const ON_ONE_PAGE = 4

/** The same matrix gives the same bytes. */
export async function renderMatrix(contest: Contest, matrix: FeedbackMatrix): Promise<Uint8Array> {
  const { id, title, applicant, modalityId } = submissionOf(contest, matrix.submissionId)
  const paper = createPaper({
    title: `${text.title} ${id}`,
    subject: text.title,
    author: null,
    at: null,
    runningHead: `${text.title} · ${contest.title}`,
    runningFoot: text.foot(id),
    watermark: contest.rehearsal ? documentText.watermark : null,
  })
  paper.title({
    title: text.title.toUpperCase(),
    subtitle: contest.title,
    mark: contest.rehearsal ? documentText.rehearsal : null,
  })
  paper.facts([
    [text.facts.submission, id],
    [text.facts.project, title],
    [text.facts.applicant, `${applicant.name} (RUC ${applicant.ruc})`],
    [text.facts.modality, findModality(contest, modalityId)?.name ?? modalityId],
  ])
  paper.paragraph(text.lead)
  scores(paper, contest, matrix)
  paper.section(text.comments)
  for (const column of matrix.columns) comments(paper, matrix, column)
  return await paper.finish()
}

function scores(paper: Paper, contest: Contest, matrix: FeedbackMatrix): void {
  const shares = matrix.columns.map(() => (1 - TEXT_SHARE) / matrix.columns.length)
  const titles = [text.subcriterion, ...matrix.columns.map(({ label }) => text.juror(label))]
  paper.section(text.scores)
  paper.table(
    columns(titles, { widths: [TEXT_SHARE, ...shares], right: matrix.columns.map((_, index) => index + 1) }),
    rowsOf(contest, matrix),
    { whole: matrix.columns.length <= ON_ONE_PAGE },
  )
}

function rowsOf({ bases }: Contest, matrix: FeedbackMatrix): Row[] {
  const row = (title: string, figure: (column: MatrixColumn) => number | null | undefined) => [
    title,
    ...matrix.columns.map((column) => (column.abstained ? text.abstained : String(figure(column) ?? text.noScore))),
  ]
  return [
    ...bases.criteria.flatMap(({ id, name }) => [
      { group: name },
      ...matrix.criteria
        .filter((one) => one.criterionId === id)
        .map((one) => row(text.weighted(`${one.id} ${one.text}`, one.weight), ({ scores }) => scores[one.id])),
    ]),
    { total: row(text.rows.points, ({ total, bonus }) => (total === null ? null : total - bonus)) },
    { total: row(text.rows.bonus, ({ bonus }) => bonus) },
    { total: row(text.rows.total, ({ total }) => total) },
  ]
}

function comments(paper: Paper, matrix: FeedbackMatrix, column: MatrixColumn): void {
  const said = commentsIn(column).toSorted(([a], [b]) => Number(b === WHOLE) - Number(a === WHOLE))
  paper.subsection(text.juror(column.label))
  if (said.length === 0) paper.paragraph(column.abstained ? text.jurorAbstained : text.noComment)
  for (const [part, words] of said)
    paper.item({ lead: `${headOf(matrix, part)}: `, text: words.replace(/\s+/g, ' ').trim() })
}

const headOf = ({ criteria }: FeedbackMatrix, part: string): string => {
  const sub = criteria.find(({ id }) => id === part)
  return sub ? `${sub.id} ${sub.text.replace(/\.$/, '')}` : text.whole
}
