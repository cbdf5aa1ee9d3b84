// The report's counts: aptos by modality and region, and how represented each region is (R-EQU-1). Runs in the core.
import { REGIONS } from '../../../../shared/bases/regions.ts'
import { regionShares } from '../../../../shared/domain/award/equity.ts'
import { compare, type Rational } from '../../../../shared/domain/scoring/rational.ts'
import { formatPercent, formatRatio } from '../../../../shared/text/format.ts'
import { readinessText as text } from '../../../../shared/text/readiness.ts'
import { columns } from '../../acta/acta-parts.ts'
import { type ReadinessFacts, type ReportPart, requestedOf } from './report-facts.ts'

export const submissionCounts: ReportPart = (paper, { contest }) => {
  const { modalities } = contest.bases
  const inModality = (id: string) => contest.submissions.filter(({ modalityId }) => modalityId === id)
  const row = (name: string, submissions: typeof contest.submissions) => [
    name,
    String(submissions.length),
    text.amount(requestedOf(submissions)),
    String(submissions.filter(({ appliesToReserve }) => appliesToReserve).length),
  ]
  paper.section(text.sections.submissions)
  paper.table(columns(text.byModality, { right: [1, 2, 3] }), [
    ...modalities.map(({ id, letter, name }) => row(text.ofModality(letter, name), inModality(id))),
    { total: row(text.total, contest.submissions) },
  ])
  const letters = modalities.map(({ letter }) => letter)
  const counts = (of: (modalityId: string) => number) => modalities.map(({ id }) => of(id))
  const rowOf = (name: string, each: readonly number[]) => [
    name,
    ...each.map(String),
    String(each.reduce((sum, n) => sum + n, 0)),
  ]
  const fromRegion = (region: string) =>
    counts((id) => inModality(id).filter(({ applicant }) => applicant.region === region).length)
  const regions = REGIONS.filter((region) => contest.submissions.some(({ applicant }) => applicant.region === region))
  paper.table(columns(text.byRegion(letters), { right: [...letters.keys(), letters.length].map((at) => at + 1) }), [
    ...regions.map((region) => rowOf(region, fromRegion(region))),
    {
      total: rowOf(
        text.total,
        counts((id) => inModality(id).length),
      ),
    },
  ])
}

export const equityShares: ReportPart = (paper, { contest }) => {
  const { receivedByRegion, bases } = contest
  const shares = [...regionShares(contest)].map(([region, share]) => ({
    region,
    share,
    received: receivedByRegion[region] ?? 0,
    aptos: contest.submissions.filter(({ applicant }) => applicant.region === region).length,
  }))
  const received = shares.filter((line) => line.received > 0)
  const none = shares.filter((line) => line.received === 0).map(({ region }) => region)
  const sum = (of: (line: (typeof shares)[number]) => number) => String(shares.reduce((all, line) => all + of(line), 0))
  paper.section(text.sections.equity)
  paper.paragraph(text.equityNote[bases.equity.base], { keepWithNext: true })
  paper.table(columns(text.equity, { right: [1, 2, 3, 4] }), [
    ...received
      .toSorted((one, other) => compare(one.share, other.share))
      .map((line) => [
        line.region,
        String(line.received),
        String(line.aptos),
        `${line.share.num}/${line.share.den}`,
        shareText(bases.equity.base, line.share),
      ]),
    { total: [text.total, sum((line) => line.received), sum((line) => line.aptos), '', ''] },
  ])
  if (none.length > 0) paper.paragraph(text.none(none))
}

type Base = ReadinessFacts['contest']['bases']['equity']['base']

const shareText = (base: Base, { num, den }: Rational) =>
  base === 'received' ? formatPercent(num, den) : text.perPerson(formatRatio(num * 1_000_000n, den))
