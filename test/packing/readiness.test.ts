// The readiness report: everything of the package that will be, before it is.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import { NO_DECISIONS } from '../../electron/core/packing/decisions.ts'
import { prepareContest } from '../../electron/core/packing/prepare.ts'
import { makeReadiness } from '../../electron/core/packing/readiness/make-readiness.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import { bases, sha256 as digits, ruc } from '../make/contest.ts'
import { checkedByQpdf, infoOf, pagesOf, signaturesOf, structureOf, textOf } from '../make/pdf-tools.ts'
import { value } from '../make/supplements.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeTables, setCell } from './lists.ts'
import { AT, ready, writeDossiers } from './packages.ts'

async function report(change?: Parameters<typeof makeTables>[0], decisions = NO_DECISIONS) {
  const files = writeDossiers(makeTempDir(), ready())
  const dossiers = [...files].map(([id, { path }]) => ({ name: `${id}.pdf`, path }))
  const prepared = value(await prepareContest({ tables: makeTables(change), bases, dossiers, guidance: { decisions } }))
  return { files, made: await makeReadiness(prepared, AT) }
}

async function pdfOf(...given: Parameters<typeof report>) {
  const { files, made } = await report(...given)
  if (!made.ok) throw new Error(made.error.code)
  return { files, pdf: made.value.bytes, name: made.value.name, text: textOf(made.value.bytes) }
}

describe('the readiness report', () => {
  it('states contest, counts, jury, rule pack and its legal base', async () => {
    const { text, name } = await pdfOf()
    expect(name).toBe('CDC-2025-PRUEBA-informe-de-preparacion.pdf')
    const said = ['INFORME DE PREPARACIÓN', 'Concurso de prueba', 'CDC-2025-PRUEBA', 'Concurso oficial', 'Ramiro Núñez']
    for (const words of [...said, ...bases.legalBase.map((law) => law.replaceAll('\u00a0', ' '))])
      expect(text).toContain(words)
    expect(text).toContain('D: Distribución comercial y/o alternativa 1 S/ 98,500.00 0')
    expect(text).toContain('C: Circulación en televisión y/o plataformas 1 S/ 55,000.00 1')
    expect(text).toContain('Total 2 S/ 153,500.00 1')
    expect(text).toContain(sha256(canonicalBytes(bases)).slice(0, 32))
    expect(text).toContain('Un estímulo en el año Bases V')
  })

  it('orders the regions by what was received, least represented first, as exact fractions (R-EQU-1)', async () => {
    const { text } = await pdfOf()
    expect(text).toMatch(/JUNÍN 3 1 3\/43 6\.98 % LIMA METROPOLITANA 40 1 40\/43 93\.02 % Total 43 2/)
    expect(text).toMatch(/Sin postulaciones recibidas: AMAZONAS, .*UCAYALI\./)
  })

  it('names every dossier with its file, pages, size and digest', async () => {
    const { files, text } = await pdfOf()
    expect(files.size).toBe(2)
    for (const [id, { path }] of files) {
      const bytes = readFileSync(path)
      const digest = sha256(bytes)
      expect(text).toContain(`${id} ${id}.pdf 1 ${bytes.length} bytes ${digest.slice(0, 32)} ${digest.slice(32)}`)
    }
    expect(text).not.toContain(digits('0'))
    expect(text).not.toContain('tienen el mismo archivo')
  })

  it('tells what was decided and how, or that nothing was', async () => {
    const asked = await pdfOf((sheets) => setCell(sheets.Aptos, 1, 4, 'LIMA'), {
      ...NO_DECISIONS,
      corrections: [
        { sheet: 'Aptos', cell: 'E2', was: 'LIMA', now: 'LIMA METROPOLITANA' },
        { sheet: 'Aptos', cell: 'I2', was: null, now: 'OBRA UNO' },
      ],
    })
    expect(asked.text).toMatch(
      /Aptos, fila 2, columna E \(Región\) .*«LIMA» no dice si es.*Se leyó como «LIMA METROPOLITANA»/,
    )
    expect(asked.text).toMatch(/Aptos, celda I2 El archivo dice «OBRA 1»\. Se leyó como «OBRA UNO»/)
    expect((await pdfOf()).text).toContain('no hizo falta corregir ni decidir nada')
  })

  it("lists the year's winners, or says that there are none", async () => {
    const winner = ['Concurso de cortos', 'CINE A S.A.C.', ruc(77), 'ROJAS, ANA', 'SALAS, LUZ']
    const { text } = await pdfOf((sheets) => sheets['Beneficiarios del año'].push(winner))
    for (const words of ['Concurso de cortos', `(${ruc(77)})`, 'SALAS, LUZ']) expect(text).toContain(words)
    expect((await pdfOf()).text).toContain('La lista de beneficiarios del año está vacía')
  })

  it('points at two submissions that have the same file', async () => {
    const files = writeDossiers(makeTempDir(), ready())
    const [one] = [...files.values()]
    const dossiers = [...files.keys()].map((id) => ({ name: `${id}.pdf`, path: one?.path ?? '' }))
    const made = await makeReadiness(value(await prepareContest({ tables: makeTables(), bases, dossiers })), AT)
    if (!made.ok) throw new Error(made.error.code)
    expect(textOf(made.value.bytes)).toContain('CDC-D-00001-25 y CDC-C-00002-25 tienen el mismo archivo')
  })

  it('is tagged, whole to qpdf, signed by nobody, and the same bytes each time', async () => {
    const { pdf } = await pdfOf()
    expect(checkedByQpdf(pdf)).toContain('No syntax or stream encoding errors')
    expect(infoOf(pdf)).toMatch(/Tagged:\s+yes/)
    expect(structureOf(pdf)).toMatch(/Table[\s\S]*TH/)
    expect(() => signaturesOf(pdf)).toThrow()
    expect(Buffer.compare(pdf, (await pdfOf()).pdf)).toBe(0)
  })

  it('is marked on every page in a rehearsal', async () => {
    const { pdf, text } = await pdfOf((sheets) => setCell(sheets.Concurso, 7, 1, 'SÍ'))
    expect(text).toContain('ENSAYO: este documento no tiene valor oficial')
    expect(text).toContain('Ensayo: nada de esto es oficial')
    expect(pagesOf(pdf).length).toBeGreaterThan(1)
    expect((await pdfOf()).text).not.toContain('ENSAYO')
  })

  it('is refused while anything is wrong or open', async () => {
    const { made } = await report((sheets) => setCell(sheets.Aptos, 1, 4, 'LIMA'))
    expect(made).toMatchObject({ ok: false, error: { code: 'proposal-unfinished' } })
  })
})
