// `acta pack`: what it prints, what it writes, how it exits; the first of these as the process that a person starts.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCsv } from 'hucre/csv'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { peekHeader } from '../../electron/core/exchange/container-header.ts'
import { codeOn } from '../make/letters.ts'
import { keysOf, lockedAt, openedBy } from '../make/opened.ts'
import { textOf } from '../make/pdf-tools.ts'
import { makeTables, setCell } from '../packing/lists.ts'
import { ready, writeDossiers } from '../packing/packages.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { acta, actaProcess } from './run-acta.ts'

let sources: string
const lists = ['Aptos', 'Jurado', 'Recibidas', 'Beneficiarios del año', 'Concurso']
const csv = (sheet: string) => join(sources, `${sheet}.csv`)
const dossiers = () => join(sources, 'dossiers')
const listArguments = (aptos = csv('Aptos')) => [
  aptos,
  ...['--jurado', csv('Jurado'), '--recibidas', csv('Recibidas')],
  ...['--beneficiarios', csv('Beneficiarios del año'), '--concurso', csv('Concurso')],
  ...['--dossiers', dossiers()],
]

beforeAll(() => {
  sources = mkdtempSync(join(tmpdir(), 'acta-'))
  mkdirSync(dossiers())
  for (const { name, rows } of makeTables()) writeFileSync(csv(name), asCsv(rows))
  writeDossiers(dossiers(), ready())
  return () => rmSync(sources, { recursive: true, force: true })
})

const asCsv = (rows: readonly (readonly (string | number | null)[])[]) =>
  `\ufeff${writeCsv(
    rows.map((row) => [...row]),
    { delimiter: ';' },
  )}`

describe('acta pack', () => {
  it('makes a package that opens with the codes of its letters, and keeps the key of the authority beside it', async () => {
    expect(lists.every((sheet) => existsSync(csv(sheet)))).toBe(true)
    const folder = makeTempDir()
    const out = join(folder, 'cdc.aptos')
    const cartas = join(folder, 'cartas')
    const run = actaProcess('pack', ...listArguments(), '--out', out, '--cartas', cartas, '--json')
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const told = JSON.parse(run.stdout)
    expect(told).toMatchObject({ ok: true, package: { path: out, submissions: 2 } })
    const locked = await lockedAt(out, new Date())
    expect(locked.sha256).toBe(told.package.sha256)
    expect(locked.authorityFingerprint).toBe(told.authority.fingerprint)
    const codes = [...told.letters, { path: told.authority.letter }].map(({ path }) => codeOn(readFileSync(path)))
    expect(await keysOf(out, codes[2] ?? '', new Date())).toMatchObject({ jurorId: 'jurado-3' })
    expect((await openedBy(out, codes[3] ?? '', new Date())).contest.submissions).toHaveLength(2)
    for (const code of codes) expect(run.stdout).not.toContain(code)
    expect(readdirSync(folder).sort()).toEqual(['cartas', 'cdc.aptos', 'cdc.autoridad.p12'])
    expect(readdirSync(cartas)).toHaveLength(4)
  })

  it('makes no package whose letters have no place', async () => {
    const folder = makeTempDir()
    const run = (cartas: string) =>
      acta(['pack', ...listArguments(), '--out', join(folder, 'x.aptos'), '--cartas', cartas])
    expect(await run(sources)).toMatchObject({ status: 1, stderr: expect.stringContaining('ya tiene contenido') })
    const file = join(makeTempDir(), 'no-es-carpeta')
    writeFileSync(file, '')
    expect(await run(join(file, 'cartas'))).toMatchObject({ status: 1, stdout: '' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('never replaces a package', async () => {
    const out = join(makeTempDir(), 'cdc.aptos')
    writeFileSync(out, 'el de antes')
    const run = await acta(['pack', ...listArguments(), '--out', out, '--cartas', join(makeTempDir(), 'cartas')])
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toContain('«cdc.aptos» ya existe')
  })

  it('tells every problem with its place and writes nothing', async () => {
    const folder = makeTempDir()
    const aptos = join(folder, 'aptos.csv')
    const [table] = makeTables((sheets) => {
      setCell(sheets.Aptos, 1, 9, '12.34.5')
      setCell(sheets.Aptos, 2, 4, 'LIMA')
      setCell(sheets.Aptos, 2, 0, 'CDC-C-00003-25')
    })
    writeFileSync(aptos, asCsv(table?.rows ?? []))
    const run = await acta(['pack', ...listArguments(aptos), '--out', join(folder, 'x.aptos'), '--cartas', folder])
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^Aptos, fila 2, columna J \(Monto solicitado\): «12\.34\.5» admite más de una lectura/),
      expect.stringMatching(/^Aptos, fila 3, columna E \(Región\): Bases 6\.5: «LIMA» no dice si es/),
      '  Responda con --celda "Aptos!E3=LIMA METROPOLITANA" o con --celda "Aptos!E3=LIMA PROVINCIAS", o por todas con --lima',
      expect.stringMatching(/^Dossiers: «CDC-C-00002-25\.pdf» no corresponde a ninguna postulación/),
      '  Si está bien así: --keep dossier-left-over',
      expect.stringMatching(/^Dossiers: Falta el PDF de la postulación CDC-C-00003-25/),
      'No se creó el paquete: quedan 4 puntos por resolver.',
    ])
    expect(readdirSync(folder)).toEqual(['aptos.csv'])
  })

  /** `pack --revisar --json` of the lists with `change` in one workbook, and the flags that decide. */
  async function checked(change: Parameters<typeof makeTables>[0], ...flags: string[]) {
    const book = join(makeTempDir(), 'lista.xlsx')
    const sheets = makeTables(change).map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }))
    writeFileSync(book, await writeXlsx({ sheets }))
    const { status, stdout } = await acta(['pack', book, '--dossiers', dossiers(), '--revisar', '--json', ...flags])
    return { status, told: JSON.parse(stdout) }
  }
  const codes = (told: { findings: { code: string }[] }) => told.findings.map(({ code }) => code)

  it('takes the text of a cell and the region of every bare LIMA, and only checks when asked to', async () => {
    const bare = ({ Aptos }: Parameters<NonNullable<Parameters<typeof makeTables>[0]>>[0]) =>
      setCell(Aptos, 1, 4, 'LIMA')
    const open = await checked(bare)
    expect([open.status, codes(open.told)]).toEqual([1, ['region-lima-undecided']])
    for (const flags of [
      ['--celda', 'Aptos!E2=LIMA METROPOLITANA'],
      ['--lima', 'Lima Metropolitana'],
    ]) {
      expect(await checked(bare, ...flags)).toEqual({
        status: 0,
        told: {
          ok: true,
          submissions: 2,
          corrections: [expect.objectContaining({ cell: 'E2', was: 'LIMA', now: 'LIMA METROPOLITANA' })],
          standing: [],
        },
      })
    }
    const provinces = await checked(bare, '--lima', 'LIMA PROVINCIAS')
    expect(codes(provinces.told)).toEqual(['received-below-aptos'])
  })

  it('accepts the proposals of a kind, keeps what may stand, and nothing of another kind', async () => {
    const damaged: Parameters<typeof makeTables>[0] = ({ Aptos }) => {
      setCell(Aptos, 1, 8, 'Ã‰XODO À LA MAR')
      setCell(Aptos, 2, 8, 'À BOUT')
    }
    const one = await checked(damaged, '--accept', 'text-mojibake')
    expect(codes(one.told)).toEqual(['text-grave', 'text-grave'])
    expect(codes((await checked(damaged, '--accept', 'text-grave')).told)).toEqual(['text-mojibake'])
    const accepted = await checked(damaged, '--accept', 'text-mojibake', '--accept', 'text-grave')
    expect(accepted.told.corrections.map(({ now }: { now: string }) => now)).toEqual(['ÉXODO Á LA MAR', 'Á BOUT'])
    const kept = await checked(damaged, '--accept', 'text-mojibake', '--keep', 'text-grave')
    expect(kept.told.corrections.map(({ now }: { now: string }) => now)).toEqual(['ÉXODO À LA MAR'])
    expect(codes({ findings: kept.told.standing })).toEqual(['text-grave', 'text-grave'])
  })

  it('remembers the columns it was told for the next list with the same headings', async () => {
    const mapping = join(makeTempDir(), 'columnas.json')
    const odd: Parameters<typeof makeTables>[0] = ({ Aptos }) => setCell(Aptos, 0, 9, 'Cuánto pide')
    expect(codes((await checked(odd, '--mapping', mapping)).told)).toEqual(['column-missing'])
    expect(existsSync(mapping)).toBe(false)
    expect((await checked(odd, '--mapping', mapping, '--columna', 'Aptos!Monto solicitado=Cuanto pide')).status).toBe(0)
    expect((await checked(odd, '--mapping', mapping)).status).toBe(0)
    expect((await checked(odd)).status).toBe(1)
    expect((await checked(odd, '--columna', 'Aptos!Monto solicitado=J')).status).toBe(0)
    expect((await checked(odd, '--columna', 'Aptos!Monto solicitado=Otra')).told).toMatchObject({
      refusal: { code: 'column-not-in-list' },
    })
  })

  it('takes a file whose name says nothing for the dossier it is said to be', async () => {
    const folder = makeTempDir()
    for (const name of readdirSync(dossiers())) copyFileSync(join(dossiers(), name), join(folder, name))
    renameSync(join(folder, 'CDC-C-00002-25.pdf'), join(folder, 'expediente.pdf'))
    const flags = ['--dossiers', folder]
    const open = await checked(undefined, ...flags)
    expect(codes(open.told)).toEqual(['dossier-left-over', 'dossier-missing'])
    expect((await checked(undefined, ...flags, '--dossier', 'expediente.pdf=CDC-C-00002-25')).status).toBe(0)
  })

  it('leaves the readiness report to be read before anything is issued, and replaces none', async () => {
    const folder = makeTempDir()
    const report = join(folder, 'informe.pdf')
    const run = () => acta(['pack', ...listArguments(), '--revisar', '--informe', report])
    expect(await run()).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder)).toEqual(['informe.pdf'])
    expect(textOf(readFileSync(report))).toContain('INFORME DE PREPARACIÓN')
    expect(await run()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('«informe.pdf» ya existe'),
    })
  })

  it('makes a rehearsal of the same lists, under another name and with other codes', async () => {
    const folder = makeTempDir()
    const run = (name: string, ...more: string[]) =>
      acta([
        'pack',
        ...listArguments(),
        '--out',
        join(folder, `${name}.aptos`),
        '--cartas',
        join(folder, name),
        ...more,
      ])
    expect((await run('real')).stdout).not.toContain('ENSAYO')
    const rehearsal = await run('ensayo', '--ensayo')
    expect(rehearsal).toMatchObject({ status: 0, stdout: expect.stringMatching(/^ENSAYO: nada de esto es oficial/) })
    expect(readdirSync(join(folder, 'ensayo'))).toContain('CDC-2025-PRUEBA-ENSAYO-carta-jurado-1.pdf')
    const letter = (name: string, id: string) => readFileSync(join(folder, name, `${id}-carta-jurado-1.pdf`))
    const own = letter('ensayo', 'CDC-2025-PRUEBA-ENSAYO')
    expect(textOf(own)).toContain('ENSAYO: este documento no tiene valor oficial')
    expect(codeOn(own)).not.toBe(codeOn(letter('real', 'CDC-2025-PRUEBA')))
    expect(await peekHeader(join(folder, 'ensayo.aptos'))).toMatchObject({
      value: { rehearsal: true, contestId: 'CDC-2025-PRUEBA-ENSAYO' },
    })
    expect(await peekHeader(join(folder, 'real.aptos'))).toMatchObject({ value: { rehearsal: false } })
  })

  it('says which file cannot be read', async () => {
    const bases = join(makeTempDir(), 'bases.json')
    copyFileSync(csv('Jurado'), bases)
    for (const [args, code] of [
      [['--bases', bases], 'bases-unreadable'],
      [['--bases', '/nada.json'], 'bases-unreadable'],
      [['--dossiers', '/nada'], 'folder-unreadable'],
      [['--jurado', '/nada.csv'], 'spreadsheet-unreadable'],
    ] as const) {
      const run = await acta(['pack', ...listArguments(), '--revisar', '--json', ...args])
      expect(run.status).toBe(1)
      expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, refusal: { code, text: expect.any(String) } })
    }
  })
})

describe('usage', () => {
  const WHOLE = ['pack', 'a.xlsx', '--dossiers', 'd', '--out', 'o', '--cartas', 'c']

  it.each([
    [[], 'Falta el verbo.'],
    [['empacar'], 'No existe el verbo «empacar».'],
    [['toString'], 'No existe el verbo «toString».'],
    [['pack'], 'Falta LISTA.'],
    [['pack', 'a.xlsx'], 'Falta --dossiers.'],
    [['pack', 'a.xlsx', '--dossiers', 'd'], 'Falta --out.'],
    [['pack', 'a.xlsx', '--dossiers', 'd', '--out', 'o'], 'Falta --cartas.'],
    [['pack', 'a.xlsx', 'b.xlsx'], '«b.xlsx» sobra.'],
    [['pack', '--fuerza'], 'No existe la opción --fuerza.'],
    [['pack', '--out'], 'La opción --out no lleva valor, o le falta el suyo.'],
    [[...WHOLE, '--celda', 'sí'], '«sí» no tiene la forma HOJA!CELDA=TEXTO, por ejemplo Aptos!E5=JUNÍN.'],
    [[...WHOLE, '--dossier', 'a.pdf'], '«a.pdf» no tiene la forma ARCHIVO=CÓDIGO.'],
    [[...WHOLE, '--accept', 'todo'], 'No existe la clase de punto «todo».'],
    [[...WHOLE, '--lima', 'LIMA'], '«LIMA» no dice qué es LIMA. Escriba "LIMA METROPOLITANA" o "LIMA PROVINCIAS".'],
    [
      [...WHOLE, '--columna', 'Aptos!Color=B'],
      '«Aptos!Color=B» no tiene la forma HOJA!DATO=COLUMNA, por ejemplo "Aptos!Monto solicitado=J".',
    ],
  ])('%j is wrong: exit code 2 and how it is right', async (args, message) => {
    const { status, stdout, stderr } = await acta(args)
    expect({ status, stdout, first: stderr.split('\n')[0] }).toEqual({ status: 2, stdout: '', first: message })
    expect(stderr).toContain('Uso: npm run -s acta --')
  })

  it('is printed on demand', async () => {
    expect(actaProcess('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('pack') })
    expect(await acta(['pack', '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--dossiers') })
  })
})
