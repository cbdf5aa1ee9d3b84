// The sample contest: what it promises to whoever demonstrates or tests with it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { dossierContent } from '../../electron/core/sample/dossier-content.ts'
import { dossierPdf } from '../../electron/core/sample/dossier-pdf.ts'
import { makeSamplePackage } from '../../electron/core/sample/sample-package.ts'
import { SAMPLE_JUROR_IDS, sampleCommands, sampleEntries } from '../../electron/core/sample/sample-scores.ts'
import { SAMPLE_SUBMISSIONS } from '../../electron/core/sample/sample-submission.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { foldText } from '../../shared/domain/contest/names.ts'
import { parseRuc } from '../../shared/domain/contest/ruc.ts'
import { consolidate } from '../../shared/domain/scoring/consolidate.ts'
import { decideDesk, evolveDesk, initialDesk } from '../../shared/domain/scoring/desk.ts'
import type { Scoresheet } from '../../shared/domain/scoring/scoresheet.ts'
import { openedBy } from '../make/opened.ts'
import { AT, ports } from './packages.ts'

let contest: Contest
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-'))
  const labels: [number, number][] = []
  const made = await makeSamplePackage(folder, ports, (done, total) => labels.push([done, total]))
  if (!made.ok) throw new Error(made.error.code)
  expect(labels.at(-1)?.[0]).toBe(labels.at(-1)?.[1])
  ;({ contest } = await openedBy(made.value.path, made.value.authority.code, AT))
  return () => rmSync(folder, { recursive: true, force: true })
}, 60_000)

const ofModality = (modalityId: string) =>
  contest.submissions.filter((submission) => submission.modalityId === modalityId)

describe('the sample contest', () => {
  it('is a rehearsal with 24 aptos in both modalities and three jurors, one per profile (R-JUR-1)', () => {
    expect(contest.rehearsal).toBe(true)
    expect([ofModality('distribucion').length, ofModality('circulacion').length]).toEqual([13, 11])
    expect(contest.jurors.map(({ profileId }) => profileId)).toEqual(['a', 'b', 'c'])
    expect(contest.evaluationEnds).toBe('2025-09-19')
  })

  it('comes from at least nine regions, both Limas and Callao among them, with more received than aptos', () => {
    const aptos = Map.groupBy(contest.submissions, ({ applicant }) => applicant.region)
    expect([...aptos.keys()]).toEqual(expect.arrayContaining(['LIMA METROPOLITANA', 'LIMA PROVINCIAS', 'CALLAO']))
    expect(aptos.size).toBeGreaterThanOrEqual(9)
    const received = Object.values(contest.receivedByRegion).reduce((sum, count) => sum + count, 0)
    expect(received).toBeGreaterThan(contest.submissions.length)
  })

  it('asks for more than there is, with applicants to the reserve in both modalities (R-AMT-5)', () => {
    const requested = contest.submissions.reduce((sum, submission) => sum + submission.requestedCentimos, 0)
    expect(requested).toBeGreaterThan(contest.bases.funds.totalCentimos)
    for (const { id } of contest.bases.modalities) {
      const reserve = ofModality(id).map(({ appliesToReserve }) => appliesToReserve)
      expect(reserve).toContain(true)
      expect(reserve).toContain(false)
    }
  })

  it('has one applicant with two projects and one director who already won this year (R-AMT-8)', () => {
    const byRuc = Map.groupBy(contest.submissions, ({ applicant }) => applicant.ruc)
    expect([...byRuc.values()].filter(({ length }) => length > 1).map(({ length }) => length)).toEqual([2])
    const winners = contest.winnersOfYear.flatMap(({ directors }) => directors).map(foldText)
    const barred = contest.submissions.filter(({ directors }) =>
      directors.some((one) => winners.includes(foldText(one))),
    )
    expect(barred.map(({ id }) => id)).toEqual(['CDC-C-00005-25'])
  })

  it('has valid RUCs (R-DAT-2)', () => {
    expect(contest.submissions.every(({ applicant }) => parseRuc(applicant.ruc).ok)).toBe(true)
  })
})

describe("the jurors' script", () => {
  const sheets = (): Scoresheet[] =>
    SAMPLE_JUROR_IDS.map((jurorId) => {
      let desk = initialDesk(contest, jurorId)
      for (const command of [...sampleCommands(jurorId, contest.bases), { type: 'SealScoresheet' } as const]) {
        const decided = decideDesk(command, desk)
        if (!decided.ok) throw new Error(`${jurorId}: ${JSON.stringify(decided.error)}`)
        desk = evolveDesk(desk, { ...decided.value, at: AT.toISOString(), actor: jurorId })
      }
      const packageSha256 = 'a'.repeat(64)
      const sealedAt = AT.toISOString()
      return { contestId: contest.id, packageSha256, jurorId, version: 1, sealedAt, entries: { ...desk.entries } }
    })

  it('fills three scoresheets that seal: every submission scored and commented, one abstention', () => {
    const found = sheets()
    const abstained = found.flatMap(({ jurorId, entries }) =>
      Object.entries(entries).flatMap(([id, entry]) => (entry.abstention ? [[jurorId, id]] : [])),
    )
    expect(abstained).toEqual([['jurado-2', 'CDC-C-00007-25']])
    expect(found.map(({ entries }) => Object.keys(entries).length)).toEqual([24, 24, 24])
  })

  it('ties exactly two submissions in the consolidated total of Distribución (R-SCO-5)', () => {
    const rows = Object.values(consolidate(contest, sheets())).flat()
    const tied = rows.filter(({ tiedWith }) => tiedWith.length > 0)
    expect(tied.map(({ submission, tiedWith }) => [submission.id, ...tiedWith])).toEqual([
      ['CDC-D-00009-25', 'CDC-D-00012-25'],
      ['CDC-D-00012-25', 'CDC-D-00009-25'],
    ])
  })

  it('comments in whole sentences, each another one', () => {
    const comments = SAMPLE_JUROR_IDS.flatMap((jurorId) =>
      [...sampleEntries(jurorId, contest.bases).values()].flatMap((entry) =>
        entry.kind === 'scores' ? [entry.comment] : [],
      ),
    )
    expect(new Set(comments).size).toBe(71)
    expect(comments.filter((comment) => !/^\p{Lu}.{20,}\.$/u.test(comment))).toEqual([])
  })
})

describe('a sample dossier', () => {
  it('is the same bytes each time, in three pages that name the project and the exact amount', async () => {
    const submission = SAMPLE_SUBMISSIONS[0]
    if (!submission) throw new Error('no sample')
    const pdf = await dossierPdf(submission)
    expect(readFileSync(join(folder, 'dossiers', `${submission.code} - expediente.pdf`)).equals(pdf)).toBe(true)
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
    expect(text.split('\f').length - 1).toBe(3)
    expect(text).toContain("Ch'aska y los perros del mercado")
    expect(text).toMatch(/Total solicitado +S\/ 98,500\.00/)
  })

  it.each(SAMPLE_SUBMISSIONS)('$code has a budget that adds up', (submission) => {
    const { budget, requestedCentimos } = dossierContent(submission)
    expect(budget.reduce((sum, { centimos }) => sum + centimos, 0)).toBe(requestedCentimos)
    expect(budget.every(({ centimos }) => centimos > 0)).toBe(true)
  })
})
