// `acta supplement` as a process: a supplement to an issued package, its letters, and what it refuses.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeCsv } from 'hucre/csv'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { codeOn } from '../make/letters.ts'
import { textOf } from '../make/pdf-tools.ts'
import { stubPdf } from '../make/stub-pdf.ts'
import { makeTables, setCell } from '../packing/lists.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const ENTRY = resolve(import.meta.dirname, '../../electron/cli/acta.ts')

function acta(args: readonly string[], code: string | undefined) {
  const { ACTA_CODIGO: _, ...env } = process.env
  const environment = code === undefined ? env : { ...env, ACTA_CODIGO: code }
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], {
    encoding: 'utf8',
    env: environment,
  })
  return { status, stdout, stderr }
}

let folder: string
let made: MadePackage
let key: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-'))
  made = await makeContestPackage(folder)
  key = join(folder, 'dafo.p12')
  writeFileSync(key, made.authority.pkcs12)
  return () => rmSync(folder, { recursive: true, force: true })
})

const supplement = (...args: string[]) =>
  acta(['supplement', '--paquete', made.path, '--autoridad', key, ...args], made.authority.code)
const document = ['--resolucion', 'N° 000777-2025', '--fecha', '2025-09-10']

/** A list with one submission, and the folder with its dossier. */
function list(change?: Parameters<typeof makeTables>[0]) {
  const [table] = makeTables((sheets) => {
    setCell(sheets.Aptos, 1, 0, 'CDC-D-00041-25')
    sheets.Aptos.splice(2)
    change?.(sheets)
  })
  const own = makeTempDir()
  const path = join(own, 'incorporadas.csv')
  const rows = table?.rows.map((row) => [...row]) ?? []
  writeFileSync(path, `\ufeff${writeCsv(rows, { delimiter: ';' })}`)
  const dossiers = join(own, 'dossiers')
  mkdirSync(dossiers)
  writeFileSync(join(dossiers, 'CDC-D-00041-25.pdf'), stubPdf())
  return ['--incorporar', path, '--dossiers', dossiers]
}

describe('acta supplement', () => {
  it('adds, removes and gives a new code, which is on its letter alone; the next one follows it', () => {
    const out = makeTempDir()
    const [first, second, letters] = ['uno.suplemento', 'dos.suplemento', 'cartas'].map((name) => join(out, name)) as [
      string,
      string,
      string,
    ]
    const change = [...list(), '--retirar', 'CDC-C-00001-25', '--motivo', 'Desistimiento.', ...document]
    const run = supplement(...change, '--recodificar', 'jurado-2', '--cartas', letters, '--out', first, '--json')
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const told = JSON.parse(run.stdout)
    expect(told).toMatchObject({ ok: true, rehearsal: true, supplement: { path: first, number: 1 } })
    const [letter = ''] = told.letters
    const code = codeOn(readFileSync(letter))
    expect(run.stdout).not.toContain(code)
    expect(textOf(readFileSync(letter))).toContain('«uno.suplemento»')
    expect(code).not.toBe(made.letters[1]?.code)
    expect(acta(['verify', first, '--paquete', made.path], made.authority.code)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Incorpora 1 postulaciones, retira 1 y da código nuevo a 1 miembros'),
    })
    const again = ['--excluir', 'CDC-D-00041-25', '--motivo', 'Duplicada.', ...document, '--out', second]
    expect(supplement(...again)).toMatchObject({ status: 1, stderr: expect.stringContaining('CDC-D-00041-25') })
    expect(supplement(...again, '--anterior', first)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Suplemento 2 creado'),
    })
  })

  it('replaces a member, who gets a letter; nobody may come instead too', () => {
    const out = makeTempDir()
    const [first, second] = [join(out, 'uno.suplemento'), join(out, 'dos.suplemento')]
    const why = [...document, '--causa', 'renuncia', '--motivo', 'Renuncia aceptada.']
    const letters = ['--cartas', join(out, 'cartas')]
    const run = supplement('--reemplazo', 'jurado-2=SOTO VEGA, LUZ', ...why, ...letters, '--out', first, '--json')
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const [letter = ''] = JSON.parse(run.stdout).letters
    expect(textOf(readFileSync(letter))).toContain('SOTO VEGA, LUZ')
    expect(acta(['verify', first, '--paquete', made.path], made.authority.code)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Deja el Jurado 1 miembro'),
    })
    const again = ['--reemplazo', 'jurado-2=', ...why, '--cartas', join(out, 'otras'), '--out', second]
    expect(supplement(...again, '--anterior', first)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('«jurado-2» no es miembro de este Jurado'),
    })
    expect(supplement(...again)).toMatchObject({ status: 0 })
  })

  it('writes nothing for a list with a problem, a wrong code or a foreign key', async () => {
    const out = makeTempDir()
    const to = join(out, 'x.suplemento')
    const bad = list((sheets) => setCell(sheets.Aptos, 1, 9, '12.34.5'))
    expect(supplement(...bad, ...document, '--out', to)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/Aptos, fila 2, columna J/),
    })
    const asked = ['supplement', '--paquete', made.path, '--autoridad', key, ...list(), ...document, '--out', to]
    expect(acta(asked, made.letters[0]?.code)).toMatchObject({ status: 1, stdout: '' })
    const other = await makeContestPackage(folder, { id: 'OTRO-2025' })
    const foreign = join(out, 'otra.p12')
    writeFileSync(foreign, other.authority.pkcs12)
    const wrong = ['supplement', '--paquete', other.path, '--autoridad', key, ...list(), ...document, '--out', to]
    expect(acta(wrong, other.authority.code)).toMatchObject({ status: 1 })
    expect(readdirSync(out)).toEqual(['otra.p12'])
  })

  it.each([
    [[], 'Falta --codigo.'],
    [['--codigo', 'x'], 'Falta --out.'],
    [['--codigo', 'x', '--incorporar', 'l.csv', '--out', 'o'], 'Falta --dossiers.'],
    [['--codigo', 'x', '--retirar', 'C', '--out', 'o'], 'Falta --resolucion.'],
    [['--codigo', 'x', '--retirar', 'C', ...document, '--out', 'o'], 'Falta --motivo.'],
    [['--codigo', 'x', '--recodificar', 'jurado-1', '--out', 'o'], 'Falta --cartas.'],
    [['--codigo', 'x', '--reemplazo', 'jurado-2=', ...document, '--out', 'o'], 'Falta --causa.'],
    [
      [
        '--codigo',
        'x',
        '--reemplazo',
        'jurado-2',
        ...document,
        '--causa',
        'renuncia',
        '--motivo',
        'm',
        '--cartas',
        'c',
        '--out',
        'o',
      ],
      '«jurado-2» no tiene la forma JURADO=APELLIDOS, NOMBRES, por ejemplo "jurado-2=QUISPE MAMANI, ROSA".',
    ],
    [
      ['--codigo', 'x', '--causa', 'otra', '--out', 'o'],
      '«otra» no es una causa. Escriba --causa renuncia o --causa ausencia.',
    ],
    [['suelto'], '«suelto» sobra.'],
  ])('%j is wrong usage', (args, message) => {
    const run = acta(['supplement', '--paquete', 'p', '--autoridad', 'a', ...args], undefined)
    expect({ status: run.status, first: run.stderr.split('\n')[0] }).toEqual({ status: 2, first: message })
  })
})
