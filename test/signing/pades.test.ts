// Signing a PDF: what is added, what is left as it was, what is refused, and what tools that are not ours say.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF, type PdfRef, PdfStream } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { signPdf } from '../../electron/core/signing/pades.ts'
import { objectText } from '../../electron/core/signing/pdf-objects.ts'
import { readSignature } from '../../electron/core/signing/pdf-signature.ts'
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { at, type KeyKind, keyKinds, makeAuthority, makeSigner, type TestSigner, toPem } from './fixtures.ts'
import { makeFormPdf } from './pdf-fixture.ts'
import { fieldNames, requestFor, signField } from './signed-pdf.ts'
import { ask, lacks } from './tools.ts'

const authority = makeAuthority()
const juror = makeSigner(authority)
const trust = { roots: [authority.certificate], at }

let unsigned: Uint8Array
/** After each signature: one juror per kind of key, one after another. */
const revisions: Uint8Array[] = []

beforeAll(async () => {
  unsigned = await makeFormPdf(fieldNames)
  for (const [index, kind] of keyKinds.entries()) {
    const signer = makeSigner(authority, kind satisfies KeyKind)
    revisions.push(await signField(revisions.at(-1) ?? unsigned, fieldNames[index] ?? '', signer))
  }
})

const last = () => revisions.at(-1) ?? unsigned

async function fieldDict(bytes: Uint8Array, name: string) {
  const field = (await PDF.load(bytes)).getForm()?.getSignatureField(name)
  if (!field) throw new Error(`no field ${name}`)
  return field.getDict()
}

async function signatureOf(bytes: Uint8Array, name: string) {
  const pdf = await PDF.load(bytes)
  const dict = pdf.getForm()?.getSignatureField(name)?.getSignatureDict()
  if (!dict) throw new Error(`${name} is not signed`)
  return readSignature(pdf, dict, bytes.byteLength)
}

describe('a signed PDF', () => {
  it('begins with the file that was signed, byte for byte, after every signature', () => {
    for (const [index, revision] of revisions.entries()) {
      const before = revisions[index - 1] ?? unsigned
      expect(Buffer.compare(revision.subarray(0, before.byteLength), before)).toBe(0)
    }
  })

  it('keeps rectangle, name, type and page of the field', async () => {
    const keep = async (bytes: Uint8Array) => objectText(await fieldDict(bytes, 'Presidenta'), ['V', 'AP'])
    expect(await keep(last())).toBe(await keep(unsigned))
  })

  it('carries every signature, one per kind of key, and each earlier one stays valid', async () => {
    for (const [index, revision] of revisions.entries()) {
      const verdict = await verifyPdf(revision, trust)
      expect(verdict).toMatchObject({ intact: true, trusted: true, problems: [] })
      expect(verdict.signatures.map((signature) => signature.coversWholeFile)).toEqual([
        ...Array(index).fill(false),
        true,
      ])
      expect(verdict.emptyFields).toEqual(fieldNames.slice(index + 1))
    }
  })

  it('claims the time, the reason and the name that were given', async () => {
    const { signatures } = await verifyPdf(last(), trust)
    expect(signatures[0]).toMatchObject({
      field: 'Presidenta',
      claimedAt: at.toISOString(),
      reason: 'Conformidad con el Acta',
      signer: { subjectName: 'QUISPE ÑAHUI Rosa' },
    })
  })

  it('has no signing time in its CMS (ETSI EN 319 142-1 clause 6.3)', async () => {
    const { contents, subFilter } = await signatureOf(last(), 'Presidenta')
    expect(subFilter).toBe('ETSI.CAdES.detached')
    expect(Buffer.from(contents).toString('hex')).not.toContain('06092a864886f70d010905')
  })

  it('may be signed in a field of no size, without a stamp', async () => {
    const pdf = await PDF.load(unsigned)
    const field = pdf.getForm()?.getSignatureField('Jurado2')?.getDict()
    const zero = field?.getArray('Rect')?.at(0)
    if (!field || !zero) throw new Error('no field')
    for (const side of [0, 1, 2, 3]) field.getArray('Rect')?.set(side, zero)
    const invisible = await signField(await pdf.save({ incremental: true }), 'Jurado2', juror)
    expect(await verifyPdf(invisible, trust)).toMatchObject({ intact: true, trusted: true })
  })
})

describe('judged by others', () => {
  const write = (name: string, bytes: Uint8Array | string) => {
    const path = join(makeTempDir(), name)
    writeFileSync(path, bytes)
    return path
  }

  it.skipIf(lacks('qpdf'))('every revision passes qpdf --check', async () => {
    for (const revision of revisions) {
      expect(await ask('qpdf', '--check', write('acta.pdf', revision))).toContain('No syntax or stream encoding errors')
    }
  })

  it.skipIf(lacks('pdfsig'))('every signature is valid for pdfsig and the last one covers the whole file', async () => {
    const said = await ask('pdfsig', '-nocert', write('acta.pdf', last()))
    expect(said.match(/Signature is Valid/g)).toHaveLength(keyKinds.length)
    expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(keyKinds.length)
    expect(said.match(/Not total document signed/g)).toHaveLength(keyKinds.length - 1)
    expect(said).toMatch(/- Total document signed/)
  })

  it.skipIf(lacks('openssl')).each(fieldNames)('the CMS of %s is CAdES for openssl', async (name) => {
    const { contents, range } = await signatureOf(last(), name)
    if (!range) throw new Error('no range')
    const signed = Buffer.concat([last().subarray(0, range.gapStart), last().subarray(range.gapEnd, range.end)])
    const files = ['-in', write('cms.der', contents), '-content', write('signed', signed)]
    const root = ['-CAfile', write('root.pem', toPem(authority.certificate)), '-purpose', 'any']
    const moment = ['-attime', String(at.getTime() / 1000)]
    const out = ['-out', write('out', '')]
    const said = await ask(
      'openssl',
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      ...files,
      ...root,
      ...moment,
      ...out,
    )
    expect(said).toContain('CAdES Verification successful')
  })
})

describe('signing is refused', () => {
  const refusal = async (bytes: Uint8Array, request: Parameters<typeof signPdf>[1]) => {
    const result = await signPdf(bytes, request)
    if (result.ok) throw new Error('it signed')
    expect(refusalText(result.error)).toMatch(/^[A-ZÁÉÍÓÚ].+\.$/)
    return result.error.code
  }
  const request = (by: TestSigner = juror, field = 'Presidenta') => requestFor(field, by)

  it('where there is no such field', async () => {
    expect(await refusal(unsigned, request(juror, 'Nadie'))).toBe('signature-field-unknown')
  })

  it('where somebody has signed already', async () => {
    expect(await refusal(last(), request())).toBe('signature-field-taken')
  })

  it('in what is no PDF', async () => {
    expect(await refusal(Buffer.from('hola'), request())).toBe('pdf-not-readable')
  })

  it('in a PDF that can only be read by repairing it', async () => {
    const broken = Buffer.from(unsigned)
    broken.write('startxref\n9', broken.lastIndexOf('startxref'), 'latin1')
    expect(await refusal(broken, request())).toBe('pdf-not-readable')
    const endless = Buffer.from(unsigned)
    endless.write('/FT(/Sig', endless.indexOf('/FT /Sig'), 'latin1')
    expect(await refusal(endless, request())).toBe('pdf-not-readable')
  })

  it('in a PDF with a password', async () => {
    const pdf = await PDF.load(unsigned)
    pdf.setProtection({ ownerPassword: 'secreto' })
    expect(await refusal(await pdf.save(), request())).toBe('pdf-not-appendable')
  })

  it('with a certificate that is out of date or for something else', async () => {
    const late = { ...request(), at: new Date('2028-01-01T00:00:00Z') }
    expect(await refusal(unsigned, late)).toBe('signer-certificate-expired')
    const early = { ...request(), at: new Date('2025-01-01T00:00:00Z') }
    expect(await refusal(unsigned, early)).toBe('signer-certificate-not-yet-valid')
    const sealing = makeSigner(authority, 'P-256', { usage: 'encrypt' })
    expect(await refusal(unsigned, request(sealing))).toBe('signer-certificate-not-for-signing')
  })

  it('when the signature does not fit', async () => {
    expect(await refusal(unsigned, { ...request(), reservedOctets: 512 })).toBe('signature-too-large')
  })
})

describe('the stamp', () => {
  const stampOf = async (bytes: Uint8Array) => {
    const pdf = await PDF.load(bytes)
    const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
    const appearance = (await fieldDict(bytes, 'Presidenta')).getDict('AP')?.getRef('N')
    const stream = appearance && resolve(appearance)
    if (!(stream instanceof PdfStream)) throw new Error('no stamp')
    return Buffer.from(stream.getDecodedData()).toString('latin1')
  }

  it.skipIf(lacks('pdftotext'))('says «Firma electrónica», never «firma digital» (R-ACT-4)', async () => {
    const path = join(makeTempDir(), 'acta.pdf')
    writeFileSync(path, last())
    const text = await ask('pdftotext', path, '-')
    expect(text.match(/^Firma electrónica$/gm)).toHaveLength(keyKinds.length)
    expect(text).toContain('Fecha: 20 de noviembre de 2026, 10:00 (hora de Lima)')
    expect(text).not.toMatch(/firma digital/i)
  })

  it('leaves out the lines that do not fit, and shortens those that are too wide', async () => {
    const long = 'APELLIDO '.repeat(30)
    const signed = await signPdf(unsigned, { ...requestFor('Presidenta', juror), stampLines: Array(30).fill(long) })
    if (!signed.ok) throw new Error(signed.error.code)
    const lines = (await stampOf(signed.value)).match(/<[0-9a-f]+> Tj/g) ?? []
    expect(lines).toHaveLength(12)
    expect(Math.max(...lines.map((line) => line.length / 4))).toBeLessThan(100)
  })
})
