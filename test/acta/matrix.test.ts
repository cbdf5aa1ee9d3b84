// A feedback matrix as a document, and all of them as one workbook (R-ACT-6).
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { matrixWorkbook } from '../../electron/core/acta/matrix-sheet.ts'
import { renderMatrix } from '../../electron/core/acta/render-matrix.ts'
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import type { FeedbackMatrix, MatrixColumn } from '../../shared/domain/acta/matrices.ts'
import { bases, makeContest, makeEntry } from '../make/contest.ts'
import { checkedByQpdf, pagesOf, textOf } from '../make/pdf-tools.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const contest = makeContest()
const [submission] = contest.submissions
const criteria = subcriteriaOf(bases).map(({ id, criterionId, text, weight }) => ({ id, criterionId, text, weight }))
const { scores } = makeEntry(4)

const column = (label: number, overrides: Partial<MatrixColumn> = {}): MatrixColumn => ({
  label,
  abstained: false,
  scores,
  comments: {},
  comment: 'Propuesta coherente.',
  bonus: 1,
  total: 37,
  ...overrides,
})
const abstained = (label: number) => column(label, { abstained: true, scores: {}, comment: '', bonus: 0, total: null })

const matrixOf = (...columns: readonly MatrixColumn[]): FeedbackMatrix => ({
  submissionId: submission?.id ?? '',
  title: submission?.title ?? '',
  criteria,
  columns,
})
const three = matrixOf(
  column(1, { comments: { '1.1': '=SUMA(A1)', '3.2': '  ' } }),
  abstained(2),
  column(3, { comment: '', scores: { ...scores, '4.1': 1 }, total: 34 }),
)

describe('a matrix as a document', () => {
  it('shows scores, points, comments and an abstention in words', async () => {
    const pdf = await renderMatrix(contest, three)
    expect(checkedByQpdf(pdf)).toContain('No syntax or stream encoding errors')
    expect(pagesOf(pdf)).toHaveLength(2)
    const text = textOf(pdf)
    for (const words of ['MATRIZ DEL JURADO', 'Jurado 3', 'Se abstuvo de evaluar', 'Propuesta coherente.', '=SUMA(A1)'])
      expect(text).toContain(words)
    expect(text).toMatch(/Puntaje\s+36\s+Se abstuvo\s+33/)
    expect(text).toMatch(/Total\s+37\s+Se abstuvo\s+34/)
    expect(text).toContain('No dejó comentarios.')
  })

  it('tells no author, no moment and no producer but the program', async () => {
    const raw = Buffer.from(await renderMatrix(contest, three)).toString('latin1')
    for (const trace of ['/CreationDate', '/ModDate', '/Author', 'CreateDate', 'dc:creator'])
      expect(raw).not.toContain(trace)
  })

  it('has the same bytes each time, and its band in a rehearsal', async () => {
    expect(Buffer.compare(await renderMatrix(contest, three), await renderMatrix(contest, three))).toBe(0)
    expect(textOf(await renderMatrix(makeContest({ rehearsal: true }), three))).toContain('ENSAYO')
  })

  it('holds seven members, and one with nobody', async () => {
    const seven = matrixOf(...[1, 2, 3, 4, 5, 6, 7].map((label) => column(label)))
    expect(textOf(await renderMatrix(contest, seven))).toContain('Jurado 7')
    expect(pagesOf(await renderMatrix(contest, seven))[0]?.join(' ')).toMatch(/Puntajes.*Relevancia/)
    expect(textOf(await renderMatrix(contest, matrixOf()))).toContain('MATRIZ DEL JURADO')
  })
})

describe('all matrices as a workbook', () => {
  it('has figures as numbers, texts as texts whatever they begin with, and an abstention as one', async () => {
    const { sheets } = await readXlsx(await matrixWorkbook(contest, [three]))
    const [head = [], ...rows] = sheets[0]?.rows ?? []
    const cell = (row: number, title: string) => rows[row]?.[head.indexOf(title)] ?? null
    expect(rows).toHaveLength(3)
    expect([0, 1, 2].map((row) => cell(row, 'Evaluación de'))).toEqual(['Jurado 1', 'Jurado 2', 'Jurado 3'])
    expect([0, 1].map((row) => cell(row, 'Puntaje 1.1'))).toEqual([4, null])
    expect([0, 1, 2].map((row) => cell(row, 'Total'))).toEqual([37, null, 34])
    expect(cell(1, 'Abstención')).toBe('Se abstuvo')
    expect(cell(0, 'Comentario 1.1')).toBe('=SUMA(A1)')
  })

  it('has the same bytes each time, without a moment or an author', async () => {
    const bytes = await matrixWorkbook(contest, [three])
    expect(Buffer.compare(bytes, await matrixWorkbook(contest, [three]))).toBe(0)
    const path = join(makeTempDir(), 'm.xlsx')
    writeFileSync(path, bytes)
    const core = execFileSync('unzip', ['-p', path, 'docProps/core.xml'], { encoding: 'utf8' })
    expect(core).toContain('1980-01-01')
    expect(core).not.toContain('creator')
  })
})
