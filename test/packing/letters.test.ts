// The activation letters: what stands on them, what a scanner reads, and that a code stands nowhere else.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { type LetterFacts, type Letters, renderLetters } from '../../electron/core/packing/render-letter.ts'
import { checkLettersFolder, writeLetters } from '../../electron/core/packing/write-letters.ts'
import { groupedFingerprint } from '../../shared/text/letters.ts'
import { codeOn } from '../make/letters.ts'
import { checkedByQpdf, fontsOf, infoOf, pagesOf, rasterOf, structureOf, textOf } from '../make/pdf-tools.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { AT, makeIn, ready } from './packages.ts'

let made: MadePackage
let facts: LetterFacts
let letters: Letters

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-'))
  made = await makeIn(folder)
  facts = { contest: { ...ready(), rehearsal: false }, made, authorityFile: 'prueba.autoridad.p12', at: AT }
  letters = await renderLetters(facts)
  return () => rmSync(folder, { recursive: true, force: true })
})

function scanned(letter: Uint8Array): string | undefined {
  const { data, width, height } = rasterOf(letter)
  return jsQR.default(data as Uint8ClampedArray<ArrayBuffer>, width, height)?.data
}

describe('a letter', () => {
  it('gives each member the own code, printed and as a QR, and nobody else a part of it', () => {
    const all = [...letters.jurors.map(({ file }) => file), letters.authority]
    const codes = [...made.letters.map(({ code }) => code), made.authority.code]
    expect(all.map(({ bytes }) => codeOn(bytes))).toEqual(codes)
    expect(all.map(({ bytes }) => scanned(bytes))).toEqual(codes)
    expect(new Set(codes).size).toBe(4)
  })

  it('scans through the watermark of a rehearsal, which says so in words too', async () => {
    const rehearsal = await renderLetters({ ...facts, contest: { ...facts.contest, rehearsal: true } })
    for (const [index, { file }] of rehearsal.jurors.entries()) {
      expect(scanned(file.bytes)).toBe(made.letters[index]?.code)
      expect(textOf(file.bytes)).toContain('ENSAYO: este documento no tiene valor oficial')
    }
    expect(textOf(letters.authority.bytes)).not.toContain('ENSAYO')
  })

  it('is one page for one person: name, profile, what to do, and the fingerprint to compare', () => {
    for (const [index, { file, name, profile }] of letters.jurors.entries()) {
      expect(pagesOf(file.bytes)).toHaveLength(1)
      const text = textOf(file.bytes)
      for (const words of [name, profile, 'prueba.aptos', groupedFingerprint(made.authorityFingerprint)])
        expect(text).toContain(words)
      const others = made.letters.filter((_, at) => at !== index)
      for (const other of others) expect(text).not.toContain(other.name)
      expect(infoOf(file.bytes)).not.toContain(made.letters[index]?.code)
    }
  })

  it('tells DAFO which file its code opens, and that it is for no juror', () => {
    const text = textOf(letters.authority.bytes)
    expect(text).toContain('«prueba.autoridad.p12»')
    expect(text).toContain('no se entrega a ningún miembro del Jurado')
    expect(pagesOf(letters.authority.bytes)).toHaveLength(1)
  })

  it('is tagged, whole to qpdf, with its fonts inside, and the QR is told to who cannot see it', () => {
    const [{ file } = { file: letters.authority }] = letters.jurors
    expect(checkedByQpdf(file.bytes)).toContain('No syntax or stream encoding errors')
    expect(infoOf(file.bytes)).toMatch(/Tagged:\s+yes/)
    expect(structureOf(file.bytes)).toContain('Figure')
    expect(Buffer.from(file.bytes).toString('latin1')).toContain('/Alt')
    for (const font of fontsOf(file.bytes)) expect(font).toMatch(/yes yes yes/)
  })

  it('keeps the code whole, however wide its letters are', async () => {
    const wide = 'WWWW-WWWW-WWWW-WWWW-WWWW-WWWW-WWW'
    const [first] = made.letters
    const changed = { ...made, letters: first ? [{ ...first, name: 'M'.repeat(120), code: wide }] : [] }
    const [letter] = (await renderLetters({ ...facts, made: changed })).jurors
    expect(codeOn(letter?.file.bytes ?? new Uint8Array())).toBe(wide)
    expect(scanned(letter?.file.bytes ?? new Uint8Array())).toBe(wide)
  })

  it('has the same bytes each time', async () => {
    const again = await renderLetters(facts)
    expect(Buffer.compare(again.authority.bytes, letters.authority.bytes)).toBe(0)
  })
})

describe('the package', () => {
  it('holds no code in any spelling', () => {
    const bytes = readFileSync(made.path).toString('latin1')
    const codes = [...made.letters.map(({ code }) => code), made.authority.code]
    for (const code of codes)
      for (const spelling of [code, code.replaceAll('-', '')]) expect(bytes).not.toContain(spelling)
    expect(bytes).toContain('contest.json')
  })
})

describe('writing letters', () => {
  it('takes a new folder, and leaves nothing when one of them cannot be written', async () => {
    const folder = join(makeTempDir(), 'cartas')
    const files = [...letters.jurors.map(({ file }) => file), letters.authority]
    expect(await checkLettersFolder(folder)).toEqual({ ok: true, value: undefined })
    expect(await writeLetters(folder, files)).toEqual({ ok: true, value: undefined })
    expect(readdirSync(folder)).toHaveLength(4)
    const other = makeTempDir()
    mkdirSync(join(other, letters.authority.name))
    expect(await writeLetters(other, files)).toMatchObject({ ok: false })
    expect(readdirSync(other)).toEqual([letters.authority.name])
  })

  it('refuses a folder that has something: letters of two packages would lie together', async () => {
    const folder = makeTempDir()
    writeFileSync(join(folder, 'otra-carta.pdf'), '')
    expect(await checkLettersFolder(folder)).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } })
  })
})
