// DAFO's operations through dispatch, and the sample: what a person's own files are called, and what is refused.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { codeOn } from '../make/letters.ts'
import { ask, pathOf, pick, refusalOf } from '../make/main-job.ts'
import { makeTables, setCell } from '../packing/lists.ts'
import { ready, writeDossiers } from '../packing/packages.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

describe('the preparation of a contest', () => {
  it('reads the sample sources without a problem, and names each dossier as its file', async () => {
    const { core } = makeCore()
    const { workbook, dossiers } = await ask(core, 'packing.sampleSources', {})
    const sources = { workbook: workbook.id, dossiers: dossiers.map(({ id }) => id) }
    const reading = await ask(core, 'packing.read', sources)
    expect(reading).toMatchObject({ ready: true, findings: [] })
    expect(reading.rows).toHaveLength(24)
    expect(reading.dossiers.lines.map(({ id, files: [file] }) => file?.startsWith(id))).toEqual(Array(24).fill(true))
    expect(Math.min(...reading.dossiers.lines.map(({ pages }) => pages ?? 0))).toBeGreaterThan(1)
  })

  it('writes nothing while a dossier is missing, and says which', async () => {
    const { core } = makeCore()
    const { workbook, dossiers } = await ask(core, 'packing.sampleSources', {})
    const [first, ...others] = dossiers
    const sources = { workbook: workbook.id, dossiers: others.map(({ id }) => id) }
    const { findings, ready } = await ask(core, 'packing.read', sources)
    expect(ready).toBe(false)
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'dossier-missing',
        text: expect.stringContaining(first?.name.slice(0, 14) ?? '-'),
      }),
    ])
    expect(await refusalOf(core, 'packing.make', sources)).toBe('proposal-unfinished')
  })

  it('refuses whatever asks for a list that went away, for a sheet that is not there, and for a report too early', async () => {
    const { core } = makeCore()
    const { workbook } = await ask(core, 'packing.sampleSources', {})
    const lost = { workbook: crypto.randomUUID(), dossiers: [] }
    for (const name of ['packing.read', 'packing.rememberColumns', 'packing.report', 'packing.make'] as const)
      expect(await refusalOf(core, name, lost)).toBe('file-gone')
    const place = { sheet: 'Aptos', row: 2 } as const
    expect(await refusalOf(core, 'packing.excerpt', { sources: lost, ...place })).toBe('file-gone')
    const early = { workbook: workbook.id, dossiers: [] }
    expect(await refusalOf(core, 'packing.report', early)).toBe('proposal-unfinished')
    const path = join(makeTempDir(), 'otra.xlsx')
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Notas', rows: [['nada']] }] }))
    const other = { workbook: await pick(core, path), dossiers: [] }
    expect(await refusalOf(core, 'packing.excerpt', { sources: other, ...place })).toBe('sheet-missing')
  })

  it('stops reading when a person says so, and reads again when asked to', async () => {
    const { core } = makeCore()
    const { dossiers, workbook } = await ask(core, 'packing.sampleSources', {})
    const path = join(makeTempDir(), 'lenta.csv')
    writeFileSync(path, 'a;b\n'.repeat(1_000_000))
    const file = await pick(core, path)
    const reading = refusalOf(core, 'packing.read', { workbook: file, dossiers: [] })
    await new Promise(setImmediate)
    await ask(core, 'app.cancel', { task: 'packing.read' })
    expect(await reading).toBe('work-cancelled')
    const again = await ask(core, 'packing.read', { workbook: workbook.id, dossiers: dossiers.map(({ id }) => id) })
    expect(again.ready).toBe(true)
  })

  it('stops looking at dossiers, and stops making a package, when a person says so', async () => {
    const { core } = makeCore()
    const { dossiers, workbook } = await ask(core, 'packing.sampleSources', {})
    const given = { workbook: workbook.id, dossiers: dossiers.map(({ id }) => id) }
    await ask(core, 'packing.read', given)
    for (const task of ['packing.read', 'packing.make'] as const) {
      // The lists are read already: what tells its progress first are the dossiers.
      const forget = core.on((event) => {
        if (event === 'progress') void core.dispatch('app.cancel', { task })
      })
      expect(await refusalOf(core, task, given)).toBe('work-cancelled')
      forget()
    }
    expect(await ask(core, 'packing.read', given)).toMatchObject({ ready: true })
  })

  it('makes a package that opens here, and keeps apart the codes and the authority', async () => {
    const { core } = makeCore()
    const { workbook, dossiers } = await ask(core, 'packing.sampleSources', {})
    const made = await ask(core, 'packing.make', { workbook: workbook.id, dossiers: dossiers.map(({ id }) => id) })
    expect(made.file.name).toBe('CDC-2025-ENSAYO.aptos')
    const letterOf = async (file: { readonly id: string }) => codeOn(readFileSync(await pathOf(core, file.id)))
    const codes = await Promise.all([...made.letters.map(({ file }) => file), made.authority.letter].map(letterOf))
    expect(new Set(codes).size).toBe(4)
    for (const code of codes) expect(JSON.stringify(made)).not.toContain(code)
    const { contest } = await ask(core, 'library.open', { file: made.file.id })
    expect(contest).toMatchObject({ contestId: 'CDC-2025-ENSAYO', submissions: 24 })
    expect(contest.authorityFingerprint).toBe(made.authority.fingerprint)
    const [{ jurorId } = { jurorId: '' }] = made.letters
    await ask(core, 'library.unlock', { contestId: contest.contestId, jurorId, code: codes[0] ?? '' })
    const sample = await ask(core, 'library.sample', {})
    expect(sample.contest.contestId).toBe('CDC-2025-ENSAYO-2')
    expect((await ask(core, 'library.sample', {})).contest.contestId).toBe('CDC-2025-ENSAYO-2')
  })
})

describe('what a person decides while preparing', () => {
  /** A core with small lists as a workbook, and their dossiers. */
  async function prepared(
    change?: Parameters<typeof makeTables>[0],
    isLeftOut: (name: string) => boolean = () => false,
  ) {
    const { core } = makeCore()
    const folder = makeTempDir()
    const path = join(folder, 'lista.xlsx')
    const sheets = makeTables(change).filter(({ name }) => !isLeftOut(name))
    writeFileSync(
      path,
      await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })) }),
    )
    const files = [...writeDossiers(folder, ready()).values()]
    const dossiers = await Promise.all(files.map((file) => pick(core, file.path)))
    return { core, sources: { workbook: await pick(core, path), dossiers } }
  }

  it('a correction, and what stands, are told beside what is left', async () => {
    const { core, sources } = await prepared(({ Aptos }) => {
      setCell(Aptos, 1, 4, 'LIMA')
      setCell(Aptos, 1, 8, 'À BOUT')
    })
    const asked = await ask(core, 'packing.read', sources)
    expect(asked.findings.map(({ cell, options }) => [cell, options])).toEqual([
      ['E2', ['LIMA METROPOLITANA', 'LIMA PROVINCIAS']],
      ['I2', ['Á BOUT']],
    ])
    const corrections = [{ sheet: 'Aptos', cell: 'E2', was: 'LIMA', now: 'LIMA METROPOLITANA' }]
    const decisions = { corrections, standing: asked.findings.map(({ id }) => id), dossiers: {} }
    const decided = await ask(core, 'packing.read', { ...sources, decisions })
    expect(decided).toMatchObject({
      ready: true,
      corrections: [{ cell: 'E2', was: 'LIMA', text: expect.stringContaining('no dice si es') }],
      standing: [{ cell: 'I2' }],
    })
  })

  it('a cell is seen among its neighbours, with the corrections', async () => {
    const { core, sources } = await prepared()
    const decisions = { corrections: [{ sheet: 'Aptos', cell: 'A2', was: null, now: 'X' }], standing: [], dossiers: {} }
    const excerpt = await ask(core, 'packing.excerpt', { sources: { ...sources, decisions }, sheet: 'Aptos', row: 2 })
    expect(excerpt.headings[9]).toBe('Monto solicitado')
    expect(excerpt.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Código'],
      [2, 'X'],
      [3, 'CDC-C-00002-25'],
    ])
    const without = await prepared(undefined, (name) => name === 'Jurado')
    const jury = { sources: without.sources, sheet: 'Jurado', row: 2 } as const
    expect(await refusalOf(without.core, 'packing.excerpt', jury)).toBe('sheet-missing')
  })

  it('sheets that the book has not are written in the app or come from files of their own', async () => {
    const { core, sources } = await prepared(undefined, (name) => name !== 'Aptos')
    const open = await ask(core, 'packing.read', sources)
    expect(open.findings.map(({ code }) => code)).toEqual(Array(4).fill('sheet-missing'))
    const tables = makeTables()
    const rowsOf = (sheet: string) =>
      tables.find(({ name }) => name === sheet)?.rows.map((row) => row.map((cell) => String(cell ?? ''))) ?? []
    const received = join(makeTempDir(), 'recibidas.csv')
    writeFileSync(
      received,
      rowsOf('Recibidas')
        .map((row) => row.join(';'))
        .join('\n'),
    )
    const given = {
      ...sources,
      apart: { Recibidas: await pick(core, received) },
      typed: {
        Jurado: rowsOf('Jurado'),
        Concurso: rowsOf('Concurso'),
        'Beneficiarios del año': rowsOf('Beneficiarios del año'),
      },
    }
    const reading = await ask(core, 'packing.read', given)
    expect(reading.findings).toEqual([])
    expect(reading.details).toContainEqual({ key: 'id', title: 'Identificador', value: 'CDC-2025-PRUEBA' })
    expect(reading.received).toContainEqual({ region: 'JUNÍN', count: 3 })
  })

  it('a sheet that is written in the app takes the place of the one in the book', async () => {
    const { core, sources } = await prepared()
    const typed = {
      Jurado: [
        ['Nombre', 'Perfil'],
        ['Ana Díaz', 'a'],
        ['B', 'b'],
        ['C', 'c'],
      ],
    }
    const { jurors, findings } = await ask(core, 'packing.read', { ...sources, typed })
    expect(findings).toEqual([])
    expect(jurors[0]).toEqual({ name: 'Ana Díaz', profileId: 'a' })
  })

  it('columns that were chosen are remembered for the next list with the same headings, and only headings count', async () => {
    const { core, sources } = await prepared(({ Aptos }) => setCell(Aptos, 0, 9, 'Cuánto'))
    expect((await ask(core, 'packing.read', sources)).findings.map(({ code }) => code)).toEqual(['column-missing'])
    const choices = { Aptos: { table: null, headerRow: null, columns: { requested: 9 } } }
    await ask(core, 'packing.rememberColumns', { ...sources, choices })
    const later = await ask(core, 'packing.read', sources)
    expect(later.findings).toEqual([])
    const fields = later.sheets.find(({ name }) => name === 'Aptos')?.fields
    expect(fields?.find(({ id }) => id === 'requested')).toMatchObject({ origin: 'remembered', column: 9 })
  })

  it('a file that is gone and bases that are none are refused', async () => {
    const { core, sources } = await prepared()
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await refusalOf(core, 'packing.read', { ...sources, workbook: nobody })).toBe('file-gone')
    expect(await refusalOf(core, 'packing.read', { ...sources, apart: { Jurado: nobody } })).toBe('file-gone')
    expect(await refusalOf(core, 'packing.read', { ...sources, bases: nobody })).toBe('file-gone')
    expect(await refusalOf(core, 'packing.read', { ...sources, bases: sources.workbook })).toBe('bases-unreadable')
  })
})

describe('a file that a person picked', () => {
  it('is called by its own name in a refusal', async () => {
    const { core } = makeCore()
    const path = join(makeTempDir(), 'paquete de la DAFO.aptos')
    writeFileSync(path, 'no es un paquete')
    const reply = await core.dispatch('library.open', { file: await pick(core, path) })
    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'refused', refusal: { facts: { file: 'paquete de la DAFO.aptos' } } },
    })
  })
})
