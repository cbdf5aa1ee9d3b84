// The report's lists: jury, rule pack, the year's winners, submissions, dossiers, and what was settled. Runs in the core.
import { citation, maxPoints, type RuleId } from '../../../../shared/bases/rule-pack.ts'
import { canonicalBytes } from '../../../../shared/exchange/canonical.ts'
import { withBoundNumbers } from '../../../../shared/text/documents.ts'
import { readinessText as text } from '../../../../shared/text/readiness.ts'
import { columns } from '../../acta/acta-parts.ts'
import { sha256 } from '../../exchange/sha256.ts'
import type { ReportPart } from './report-facts.ts'

const RULES = Object.entries(text.ruleNames) as [RuleId, string][]

export const jury: ReportPart = (paper, { contest }) => {
  const profileOf = (id: string) => contest.bases.jury.profiles.find((profile) => profile.id === id)?.text ?? id
  paper.section(text.sections.jury)
  paper.table(
    columns(text.jury),
    contest.jurors.map(({ name, profileId }) => [name, profileOf(profileId)]),
  )
}

export const rulePack: ReportPart = (paper, { contest: { bases } }) => {
  const { funds, bonus } = bases
  paper.section(text.sections.bases)
  paper.facts([
    [text.bases.title, bases.title],
    [text.bases.id, bases.id],
    [text.bases.hash, inTwoLines(sha256(canonicalBytes(bases)))],
    [text.bases.entity, `${bases.entity}, ${bases.office}`],
    [text.bases.total, text.amount(funds.totalCentimos)],
    [text.bases.reserve, text.amount(funds.reserveCentimos)],
    [text.bases.reduction, `${funds.maxReductionPercent} %`],
    [text.bases.points, text.bases.pointsValue(maxPoints(bases), bonus.max)],
  ])
  paper.table(
    columns(text.modalities, { right: [1, 2] }),
    bases.modalities.map(({ letter, name, maxRequestCentimos, reserveCentimos }) => [
      text.ofModality(letter, name),
      text.amount(maxRequestCentimos),
      text.amount(reserveCentimos),
    ]),
  )
  paper.subsection(text.legalBase)
  paper.list(bases.legalBase.map(withBoundNumbers))
  paper.subsection(text.rules)
  paper.table(
    columns(text.rule, { widths: [0.45, 0.55] }),
    RULES.map(([rule, name]) => [name, citation(bases, rule).article]),
  )
}

export const winners: ReportPart = (paper, { contest }) => {
  paper.section(text.sections.winners)
  if (contest.winnersOfYear.length === 0) return paper.paragraph(text.noWinners)
  paper.table(
    columns(text.winners),
    contest.winnersOfYear.map(({ contest: from, applicant, ruc, legalRepresentative, directors, work }) => [
      from,
      `${applicant}\n(${ruc})`,
      legalRepresentative,
      directors.join(' / '),
      work ?? '',
    ]),
  )
}

export const submissionList: ReportPart = (paper, { contest }) => {
  paper.section(text.sections.list)
  paper.table(
    columns(text.list, { right: [4] }),
    contest.submissions.map(({ id, applicant, title, requestedCentimos, appliesToReserve }) => [
      id,
      `${applicant.name}\n(${applicant.ruc})`,
      applicant.region,
      title,
      text.amount(requestedCentimos),
      appliesToReserve ? text.yes : text.no,
    ]),
  )
}

export const dossierList: ReportPart = (paper, { contest, fileNames, pages }) => {
  paper.section(text.sections.dossiers)
  paper.table(
    columns(text.dossiers, { right: [2, 3] }),
    contest.submissions.map(({ id, dossier }) => [
      id,
      fileNames.get(id) ?? '',
      text.pages(pages.get(id) ?? null),
      text.size(dossier.size),
      inTwoLines(dossier.sha256),
    ]),
  )
  for (const [, same] of Map.groupBy(contest.submissions, ({ dossier }) => dossier.sha256))
    if (same.length > 1) paper.paragraph(text.sameFile(same.map(({ id }) => id)))
}

export const settled: ReportPart = (paper, { resolved }) => {
  paper.section(text.sections.resolved)
  if (resolved.length === 0) return paper.paragraph(text.nothingResolved)
  paper.table(
    columns(text.resolved),
    resolved.map(({ place, problem, how }) => [place, problem, how]),
  )
}

const inTwoLines = (hash: string) => `${hash.slice(0, 32)}\n${hash.slice(32)}`
