// The workbooks that we write as another program reads them. Skipped by name where LibreOffice is not installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matrixWorkbook } from '../../electron/core/acta/matrix-sheet.ts'
import { feedbackMatrix } from '../../shared/domain/acta/matrices.ts'
import { sessionAfter } from '../domain/session/fold.ts'
import { makeContest, makeScoresheet } from '../make/contest.ts'
import { closed, everyone, opened } from '../make/session.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const isThere = spawnSync('soffice', ['--version']).status === 0
/** Semicolons, UTF-8, every sheet in a file of its own. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1'

describe.skipIf(!isThere)('LibreOffice (soffice)', () => {
  it('reads the workbook of the feedback matrices: figures, texts that look like formulas, accents', async () => {
    const contest = makeContest()
    const sheets = everyone.map((id) => makeScoresheet(contest, id))
    const [sheet] = sheets
    const entry = sheet?.entries['CDC-D-00001-25']
    if (entry) Object.assign(entry, { comment: '=1+1 es ñandú' })
    const [, ...rest] = closed(contest).slice(opened(contest).length - 1)
    const labels = Object.fromEntries(contest.submissions.map(({ id }) => [id, [...everyone]]))
    const { state } = sessionAfter(contest, ...opened(contest, sheets), ...rest, { type: 'MatricesIssued', labels })
    const folder = makeTempDir()
    const path = join(folder, 'matrices.xlsx')
    writeFileSync(path, await matrixWorkbook(contest, [feedbackMatrix(state, 'CDC-D-00001-25')]))
    execFileSync('soffice', ['--headless', '--convert-to', AS_CSV, '--outdir', folder, path], { stdio: 'ignore' })
    const [head, ...rows] = readFileSync(join(folder, 'matrices-Matrices.csv'), 'utf8').trim().split('\n')
    expect(head).toMatch(/^Postulación;Proyecto;Persona jurídica;RUC;/)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toContain(';3;3;3;3;3;3;3;3;3;0;27;=1+1 es ñandú')
  })
})
