// The readiness report as a PDF: what a package will hold, printed before it is issued and signed by nobody. Core.
import { documentText } from '../../../../shared/text/documents.ts'
import { formatDateTime, formatPlainDate } from '../../../../shared/text/format.ts'
import { readinessText as text } from '../../../../shared/text/readiness.ts'
import { createPaper } from '../../documents/paper.ts'
import { equityShares, submissionCounts } from './counts.ts'
import { dossierList, jury, rulePack, settled, submissionList, winners } from './lists.ts'
import type { ReadinessFacts, ReportPart } from './report-facts.ts'

const PARTS: readonly ReportPart[] = [
  contestFacts,
  submissionCounts,
  equityShares,
  jury,
  rulePack,
  winners,
  settled,
  submissionList,
  dossierList,
]

/** The whole report. The same facts give the same bytes. */
export async function renderReadiness(facts: ReadinessFacts): Promise<Uint8Array> {
  const { contest, at } = facts
  const paper = createPaper({
    title: `${text.title}. ${contest.title}`,
    subject: text.subject,
    author: contest.bases.entity,
    at,
    runningHead: contest.title,
    runningFoot: text.foot(contest.id),
    watermark: contest.rehearsal ? documentText.watermark : null,
  })
  paper.title({
    title: text.title.toUpperCase(),
    subtitle: contest.title,
    mark: contest.rehearsal ? documentText.rehearsal : null,
  })
  paper.paragraph(text.intro(formatDateTime(at.getTime())))
  for (const part of PARTS) part(paper, facts)
  return await paper.finish()
}

function contestFacts(...[paper, { contest }]: Parameters<ReportPart>): void {
  const size = contest.submissions.reduce((sum, { dossier }) => sum + dossier.size, 0)
  paper.section(text.sections.contest)
  paper.facts([
    [text.contest.title, contest.title],
    [text.contest.id, contest.id],
    [text.contest.kind, contest.rehearsal ? text.contest.rehearsal : text.contest.official],
    [text.contest.aptos, text.resolution(contest.aptosResolution)],
    [text.contest.jury, text.resolution(contest.juryResolution)],
    [text.contest.ends, formatPlainDate(contest.evaluationEnds)],
    [text.contest.dossiers, text.dossiersTotal(contest.submissions.length, size)],
  ])
}
