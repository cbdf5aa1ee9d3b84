// `acta pack` as a process: what it prints, what it writes, how it exits.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeCsv } from 'hucre/csv'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPackage, unlockJuror } from '../../electron/core/packing/open-package.ts'
import { codeOn } from '../make/letters.ts'
import { textOf } from '../make/pdf-tools.ts'
import { makeTables, setCell } from '../packing/lists.ts'
import { ready, writeDossiers } from '../packing/packages.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const ENTRY = resolve(import.meta.dirname, '../../electron/cli/acta.ts')

function acta(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

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
    const run = acta('pack', ...listArguments(), '--out', out, '--cartas', cartas, '--json')
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const told = JSON.parse(run.stdout)
    expect(told).toMatchObject({ ok: true, package: { path: out, submissions: 2 } })
    const opened = await openPackage(out, { at: new Date() })
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.value.sha256).toBe(told.package.sha256)
    expect(opened.value.authorityFingerprint).toBe(told.authority.fingerprint)
    const codes = [...told.letters, { path: told.authority.letter }].map(({ path }) => codeOn(readFileSync(path)))
    expect(await unlockJuror(opened.value, codes[2] ?? '', 'jurado-3')).toMatchObject({ ok: true })
    for (const code of codes) expect(run.stdout).not.toContain(code)
    expect(readdirSync(folder).sort()).toEqual(['cartas', 'cdc.aptos', 'cdc.autoridad.p12'])
    expect(readdirSync(cartas)).toHaveLength(4)
  })

  it('makes no package whose letters have no place', () => {
    const folder = makeTempDir()
    const run = (cartas: string) =>
      acta('pack', ...listArguments(), '--out', join(folder, 'x.aptos'), '--cartas', cartas)
    expect(run(sources)).toMatchObject({ status: 1, stderr: expect.stringContaining('ya tiene contenido') })
    const file = join(makeTempDir(), 'no-es-carpeta')
    writeFileSync(file, '')
    expect(run(join(file, 'cartas'))).toMatchObject({ status: 1, stdout: '' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('never replaces a package', () => {
    const out = join(makeTempDir(), 'cdc.aptos')
    writeFileSync(out, 'el de antes')
    const run = acta('pack', ...listArguments(), '--out', out, '--cartas', join(makeTempDir(), 'cartas'))
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toContain('«cdc.aptos» ya existe')
  })

  it('tells every problem with its place and writes nothing', () => {
    const folder = makeTempDir()
    const aptos = join(folder, 'aptos.csv')
    const [table] = makeTables((sheets) => {
      setCell(sheets.Aptos, 1, 9, '12.34.5')
      setCell(sheets.Aptos, 2, 4, 'LIMA')
      setCell(sheets.Aptos, 2, 0, 'CDC-C-00003-25')
    })
    writeFileSync(aptos, asCsv(table?.rows ?? []))
    const run = acta('pack', ...listArguments(aptos), '--out', join(folder, 'x.aptos'), '--cartas', folder)
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^Aptos, fila 2, columna J \(Monto solicitado\): «12\.34\.5» admite más de una lectura/),
      expect.stringMatching(/^Dossiers: «CDC-C-00002-25\.pdf» no corresponde a ninguna postulación/),
      expect.stringMatching(/^Dossiers: Falta el PDF de la postulación CDC-C-00003-25/),
      expect.stringMatching(/^Aptos, fila 3, columna E \(Región\): Bases 6\.5: «LIMA» no dice si es/),
      '  Responda con --respuesta "Aptos!E3=LIMA METROPOLITANA" o con --respuesta "Aptos!E3=LIMA PROVINCIAS"',
      'No se creó el paquete: 3 problemas y 1 pregunta.',
    ])
    expect(readdirSync(folder)).toEqual(['aptos.csv'])
  })

  it('leaves the readiness report to be read before anything is issued, and replaces none', () => {
    const folder = makeTempDir()
    const report = join(folder, 'informe.pdf')
    const run = () => acta('pack', ...listArguments(), '--revisar', '--informe', report)
    expect(run()).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder)).toEqual(['informe.pdf'])
    expect(textOf(readFileSync(report))).toContain('INFORME DE PREPARACIÓN')
    expect(run()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('«informe.pdf» ya existe') })
  })

  it('takes answers, and only checks when asked to', () => {
    const folder = makeTempDir()
    const aptos = join(folder, 'aptos.csv')
    const [table] = makeTables((sheets) => setCell(sheets.Aptos, 1, 4, 'LIMA'))
    writeFileSync(aptos, asCsv(table?.rows ?? []))
    const check = (...more: string[]) => acta('pack', ...listArguments(aptos), '--revisar', '--json', ...more)
    expect(JSON.parse(check().stdout)).toMatchObject({ ok: false, problems: [], questions: [{ id: 'Aptos!E2' }] })
    const answered = check('--respuesta', 'Aptos!E2=LIMA METROPOLITANA')
    expect(answered.status).toBe(0)
    expect(JSON.parse(answered.stdout)).toEqual({ ok: true, submissions: 2 })
    expect(readdirSync(folder)).toEqual(['aptos.csv'])
  })

  it('says which file cannot be read', () => {
    const bases = join(makeTempDir(), 'bases.json')
    copyFileSync(csv('Jurado'), bases)
    for (const [args, code] of [
      [['--bases', bases], 'bases-unreadable'],
      [['--bases', '/nada.json'], 'bases-unreadable'],
      [['--dossiers', '/nada'], 'folder-unreadable'],
      [['--jurado', '/nada.csv'], 'spreadsheet-unreadable'],
    ] as const) {
      const run = acta('pack', ...listArguments(), '--revisar', '--json', ...args)
      expect(run.status).toBe(1)
      expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, refusal: { code, text: expect.any(String) } })
    }
  })
})

describe('usage', () => {
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
    [
      ['pack', 'a.xlsx', '--dossiers', 'd', '--out', 'o', '--cartas', 'c', '--respuesta', 'sí'],
      '«sí» no tiene la forma PREGUNTA=RESPUESTA.',
    ],
  ])('%j is wrong: exit code 2 and how it is right', (args, message) => {
    const { status, stdout, stderr } = acta(...args)
    expect({ status, stdout, first: stderr.split('\n')[0] }).toEqual({ status: 2, stdout: '', first: message })
    expect(stderr).toContain('Uso: npm run -s acta --')
  })

  it('is printed on demand', () => {
    expect(acta('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('pack') })
    expect(acta('pack', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--dossiers') })
  })
})
