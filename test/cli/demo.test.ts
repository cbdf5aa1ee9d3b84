// The demo as a process, and every file it leaves before judges that are not ours: pdfsig, qpdf, openssl; then
// `acta verify` and `acta import` on them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeOn } from '../make/letters.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const root = resolve(import.meta.dirname, '../..')
const demo = join(root, 'electron/cli/demo.ts')
const entry = join(root, 'electron/cli/acta.ts')

function run(command: string, args: readonly string[], input?: Uint8Array) {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    maxBuffer: 64 * 1024 * 1024,
    ...(input ? { input } : {}),
  })
  return { status, stdout, text: `${stdout}${stderr}` }
}
const acta = (...args: string[]) => run(process.execPath, [entry, ...args])

let out = ''
let demoRun: ReturnType<typeof run>
const at = (name: string) => join(out, name)
const matriz = (juror: number) => at(`matrices/CDC-2025-ENSAYO-jurado-${juror}-v1.matriz`)
const aptos = () => at('CDC-2025-ENSAYO.aptos')
const sesion = () => at('CDC-2025-ENSAYO.sesion')
/** DAFO's letter has the code that opens everything but the scoresheets. */
const withCode = () => {
  const letter = readdirSync(at('cartas')).find((name) => /autoridad|dafo/i.test(name)) ?? ''
  return ['--paquete', aptos(), '--codigo', codeOn(readFileSync(at(`cartas/${letter}`)))]
}

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'acta-demo-'))
  demoRun = run(process.execPath, [demo, '--out', out])
  return () => rmSync(out, { recursive: true, force: true })
}, 120_000)

describe('the demo', () => {
  it('does the whole main job and finds every file of it in order', () => {
    expect(demoRun.text).not.toContain('NO conforme')
    expect(demoRun.status).toBe(0)
    expect(readdirSync(out).sort()).toEqual([
      'CDC-2025-ENSAYO.aptos',
      'CDC-2025-ENSAYO.sesion',
      'abstencion-CDC-C-00007-25-jurado-2.pdf',
      'acta.pdf',
      'cartas',
      'dossiers',
      'matrices',
      'postulaciones.xlsx',
    ])
  })

  it('says how it is used when the folder is missing', () => {
    expect(run(process.execPath, [demo])).toMatchObject({ status: 2 })
  })
})

describe('the Acta before other judges', () => {
  it('pdfsig calls its three signatures valid, and the last one covers the whole document', () => {
    const { text } = run('pdfsig', [at('acta.pdf')])
    expect(text.match(/Signature is Valid\./g)).toHaveLength(3)
    expect(text.match(/ {2}- Total document signed/g)).toHaveLength(1)
  })

  it('qpdf finds nothing, and pdftotext reads the awards with their amounts in words', () => {
    expect(run('qpdf', ['--check', at('acta.pdf')]).status).toBe(0)
    const { text } = run('pdftotext', ['-layout', at('acta.pdf'), '-'])
    expect(text).toContain('ACTA DE EVALUACIÓN')
    expect(text).toMatch(/S\/\s[\d,]+\.00 \([A-Z][a-zñáéíóú ]+ y 00\/100\s+soles\)/)
    expect(text).toContain('Voto singular')
    expect(text).toMatch(/No\s+aprobado/)
    expect(text).toContain('Acuerdo 1.')
    expect(text).toContain('reducción')
  })

  it('states what is left of the reserves, unassigned with its reasons (R-AMT-7)', () => {
    const { text } = run('pdftotext', ['-layout', at('acta.pdf'), '-'])
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/dejar sin asignar S\/ [\d,]+\.\d\d \(.+? soles\) de la reserva/)
  })
})

describe('the three files before openssl', () => {
  const verifiedBy = (file: string) => {
    const folder = makeTempDir()
    const part = (archive: string, name: string) => run('unzip', ['-p', archive, name]).stdout
    const keep = (name: string, content: Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const root = run('openssl', ['x509', '-inform', 'DER'], part(aptos(), 'authority.cer')).stdout
    return run('openssl', [
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'],
      ...['-in', keep('firma.p7s', part(file, 'META-INF/signature001.p7s'))],
      ...['-content', keep('lista.xml', part(file, 'META-INF/ASiCManifest001.xml'))],
      ...['-CAfile', keep('autoridad.pem', root), '-out', join(folder, 'nada')],
    ])
  }

  it.each([
    ['package', aptos],
    ['scoresheet', () => matriz(2)],
    ['session file', sesion],
  ])('accepts the .p7s of the %s', (_kind, file) => {
    expect(verifiedBy(file())).toMatchObject({ status: 0, text: expect.stringContaining('Verification successful') })
  })
})

describe('acta verify', () => {
  it('accepts each file of the demo', () => {
    for (const file of [aptos(), sesion(), at('acta.pdf')])
      expect(acta('verify', file), file).toMatchObject({ status: 0 })
    expect(acta('verify', matriz(1), '--paquete', aptos())).toMatchObject({ status: 0 })
  })

  it('says what it did not look at without a code, and looks at it with one', () => {
    const sealed = 'Lo cifrado no se revisó'
    for (const file of [aptos(), sesion()]) {
      expect(acta('verify', file).text).toContain(sealed)
      expect(acta('verify', file, ...withCode()).text).not.toContain(sealed)
    }
    expect(acta('verify', sesion(), ...withCode()).text).toContain('cumplen las Bases')
    const foreign = ['--paquete', aptos(), '--codigo', '7ZZZ']
    expect(acta('verify', sesion(), ...foreign)).toMatchObject({ status: 1, text: expect.stringContaining('7') })
  })

  it('asks for the package of a scoresheet', () => {
    expect(acta('verify', matriz(1))).toMatchObject({ status: 1, text: expect.stringContaining('--paquete') })
  })

  it('answers machines with every finding', () => {
    const report = JSON.parse(acta('verify', sesion(), ...withCode(), '--json').stdout.toString())
    expect(report).toMatchObject({ ok: true, kind: 'sesion', rehearsal: true })
    expect(report.findings.every((finding: { holds: boolean }) => finding.holds)).toBe(true)
  })

  it('refuses an Acta that was changed, and a session file with one byte changed, naming the entry', () => {
    const folder = makeTempDir()
    const flip = (source: string, name: string, index: number) => {
      const bytes = readFileSync(source)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    expect(acta('verify', flip(at('acta.pdf'), 'acta.pdf', 2_000))).toMatchObject({ status: 1 })
    const changed = flip(sesion(), 'x.sesion', readFileSync(sesion()).indexOf('registro.jsonl') + 5_000)
    expect(acta('verify', changed)).toMatchObject({ status: 1, text: expect.stringContaining('registro.jsonl') })
  })

  it('tells wrong usage apart', () => {
    expect(acta('verify')).toMatchObject({ status: 2 })
    expect(acta('verify', sesion(), '--no-existe')).toMatchObject({ status: 2 })
  })
})

describe('acta import', () => {
  it('leaves SQLite, CSV and JSON that agree with the Acta', () => {
    const folder = join(makeTempDir(), 'dafo')
    expect(acta('import', sesion(), ...withCode(), '--out', folder, '--ensayo')).toMatchObject({
      status: 0,
      text: expect.stringMatching(/^ENSAYO: nada de esto es oficial\./),
    })
    expect(readdirSync(folder).sort()).toEqual([
      'abstenciones.csv',
      'acta.json',
      'acta.pdf',
      'acuerdos.csv',
      'beneficiarios.csv',
      'lista_de_espera.csv',
      'palabras.csv',
      'postulaciones.csv',
      'puntajes.csv',
      'puntajes_acordados.csv',
      'session.sqlite',
      'votos.csv',
    ])
    const db = new Database(join(folder, 'session.sqlite'), { readonly: true })
    const record = JSON.parse(readFileSync(join(folder, 'acta.json'), 'utf8'))
    const sum = db.prepare('select sum(otorgado_centimos) as total from beneficiarios').get()
    expect(sum).toEqual({ total: record.money.awardedCentimos })
    expect(record.contest.rehearsal).toBe(true)
    expect(readFileSync(join(folder, 'beneficiarios.csv'), 'utf8').trimEnd().split('\r\n')).toEqual([
      expect.stringMatching(/,ensayo$/),
      ...record.modalities.flatMap((modality: { beneficiaries: unknown[] }) =>
        modality.beneficiaries.map(() => expect.stringMatching(/,sí$/)),
      ),
    ])
    expect(db.prepare('select count(*) as n from puntajes').get()).toEqual({ n: (24 * 3 - 1) * 9 })
    db.close()
  })

  it('writes nothing into a folder that has something, nor from a file that does not hold', () => {
    const folder = makeTempDir()
    writeFileSync(join(folder, 'mío.txt'), '')
    expect(acta('import', sesion(), ...withCode(), '--out', folder, '--ensayo')).toMatchObject({ status: 1 })
    expect(readdirSync(folder)).toEqual(['mío.txt'])
    const fresh = join(folder, 'nueva')
    expect(acta('import', sesion(), ...withCode(), '--out', fresh)).toMatchObject({
      status: 1,
      text: expect.stringContaining('agregue --ensayo'),
    })
    expect(acta('import', sesion(), '--out', fresh, '--ensayo')).toMatchObject({
      status: 1,
      text: expect.stringContaining('está cifrado'),
    })
    expect(acta('import', aptos(), '--out', fresh)).toMatchObject({ status: 1 })
    expect(readdirSync(folder)).toEqual(['mío.txt'])
  })
})
