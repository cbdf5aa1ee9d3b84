// Attacks on a signed PDF: each of them fools some reader; here each is found, and named for what it is.
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfStream } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { issueCertificate, signerFromKey } from '../../electron/core/signing/certificates.ts'
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts'
import { verdictSentence } from '../../shared/text/signing.ts'
import { at, makeAuthority, makeSigner, validity } from './fixtures.ts'
import { makeFormPdf } from './pdf-fixture.ts'
import { signField } from './signed-pdf.ts'

const authority = makeAuthority()
const trust = { roots: [authority.certificate], at }
const jurors = [makeSigner(authority), makeSigner(authority)] as const

let signed: Buffer

beforeAll(async () => {
  const unsigned = await makeFormPdf(['Presidenta', 'Jurado2', 'Jurado3'])
  const once = await signField(unsigned, 'Presidenta', jurors[0])
  signed = Buffer.from(await signField(once, 'Jurado2', jurors[1]))
})

const judge = (bytes: Uint8Array) => verifyPdf(bytes, trust)

/** The codes of each signature's problems; nothing that is attacked may count as intact or trusted. */
async function problemsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const verdict = await judge(bytes)
  expect(verdict).toMatchObject({ intact: false, trusted: false })
  return verdict.signatures.map((signature) => signature.problems.map((problem) => problem.code))
}

const changesOf = async (bytes: Uint8Array) =>
  (await judge(bytes)).signatures.map((signature) =>
    signature.problems.flatMap((problem) => problem.facts['change'] ?? []),
  )

/** What an attacker adds behind the signed file. */
async function append(change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(signed)
  change(pdf)
  const attacked = await pdf.save({ incremental: true })
  expect(Buffer.compare(attacked.subarray(0, signed.byteLength), signed)).toBe(0)
  expect(attacked.byteLength).toBeGreaterThan(signed.byteLength)
  return attacked
}

const numbers = (...values: readonly number[]) => PdfArray.of(...values.map((value) => PdfNumber.of(value)))
const resolver = (pdf: PDF) => (ref: PdfRef) => pdf.context.resolve(ref)
const drawing = (pdf: PDF, content: string) =>
  pdf.context.register(
    PdfStream.fromDict(
      { Type: PdfName.of('XObject'), Subtype: PdfName.of('Form'), BBox: numbers(0, 0, 300, 100) },
      Buffer.from(content),
    ),
  )

function fieldDict(pdf: PDF, name: string): PdfDict {
  const field = pdf.getForm()?.getSignatureField(name)
  if (!field) throw new Error(`no field ${name}`)
  return field.getDict()
}

function firstPage(pdf: PDF): PdfDict {
  const page = pdf.getPage(0)
  if (!page) throw new Error('no page')
  return page.dict
}

function pageContent(pdf: PDF): PdfStream {
  const content = firstPage(pdf).get('Contents', resolver(pdf))
  if (!(content instanceof PdfStream)) throw new Error('no content')
  return content
}

const byteRanges = () => [...signed.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/g)]

it('the file that is attacked here is intact and trusted', async () => {
  expect(await judge(signed)).toMatchObject({ intact: true, trusted: true, problems: [], emptyFields: ['Jurado3'] })
})

describe('bytes inside what was signed', () => {
  it('flipped: every signature over them breaks', async () => {
    const flipped = Buffer.from(signed)
    const inside = flipped.indexOf('841.89')
    flipped[inside] = (flipped[inside] ?? 0) ^ 1
    const found = await problemsOf(flipped)
    expect(found.map((codes) => codes.includes('content-changed'))).toEqual([true, true])
  })

  it('flipped in the last signature itself: only that one breaks', async () => {
    const flipped = Buffer.from(signed)
    const inside = Number(byteRanges().at(-1)?.[1]) + 1001
    flipped.write(flipped.toString('latin1', inside, inside + 1) === '0' ? '1' : '0', inside, 'latin1')
    const found = await problemsOf(flipped)
    expect(found[1]).not.toEqual([])
  })
})

describe('any byte', () => {
  it('flipped, all over the file, leaves no signature that counts', async () => {
    const step = Math.floor(signed.byteLength / 80)
    for (let index = 7; index < signed.byteLength; index += step) {
      const flipped = Buffer.from(signed)
      flipped[index] = (flipped[index] ?? 0) ^ (1 << (index % 8))
      expect((await judge(flipped)).intact, `byte ${index}`).toBe(false)
    }
  })

  it('that opens a string which never ends makes the file unreadable, and does not hang', async () => {
    const endless = Buffer.from(signed)
    endless.write('/FT(/Sig', endless.indexOf('/FT /Sig\n/T (Jurado3)'), 'latin1')
    expect((await judge(endless)).problems).toEqual([{ code: 'pdf-unreadable', facts: {} }])
  })
})

describe('an update behind the signed file', () => {
  it('that repaints a page', async () => {
    const attacked = await append((pdf) => {
      const content = pageContent(pdf)
      content.setData(Buffer.concat([content.getDecodedData(), Buffer.from('\n1 0 0 rg 100 400 300 100 re f')]))
      content.delete('Filter')
    })
    expect(await changesOf(attacked)).toEqual([['content'], ['content']])
    expect(await problemsOf(attacked)).toEqual(Array(2).fill(['changed-after-signing', 'bytes-after-last-signature']))
  })

  it('that lays an annotation over the text', async () => {
    const attacked = await append((pdf) => {
      const appearance = drawing(pdf, '1 g 0 0 300 100 re f')
      const overlay = PdfDict.of({
        Type: PdfName.of('Annot'),
        Subtype: PdfName.of('Stamp'),
        Rect: numbers(50, 700, 350, 800),
        F: PdfNumber.of(4),
        AP: PdfDict.of({ N: appearance }),
      })
      firstPage(pdf).getArray('Annots', resolver(pdf))?.push(pdf.context.register(overlay))
    })
    expect(await changesOf(attacked)).toEqual([['page'], ['page']])
  })

  it('that takes a signature out of its field', async () => {
    const attacked = await append((pdf) => fieldDict(pdf, 'Presidenta').delete('V'))
    const verdict = await judge(attacked)
    expect(verdict.problems).toContainEqual({ code: 'signature-without-field', facts: { ranges: 2, fields: 1 } })
    expect(await changesOf(attacked)).toEqual([['field']])
  })

  it('that changes how a signature looks', async () => {
    const attacked = await append((pdf) =>
      fieldDict(pdf, 'Presidenta').set('AP', PdfDict.of({ N: drawing(pdf, '0 g') })),
    )
    expect(await changesOf(attacked)).toEqual([['field'], ['field']])
  })

  it('that draws into a field that nobody signed', async () => {
    const attacked = await append((pdf) => fieldDict(pdf, 'Jurado3').set('AP', PdfDict.of({ N: drawing(pdf, '0 g') })))
    expect(await changesOf(attacked)).toEqual([['field'], ['field']])
  })

  it('that replaces a font', async () => {
    const attacked = await append((pdf) => {
      const fonts = firstPage(pdf).getDict('Resources', resolver(pdf))?.getDict('Font', resolver(pdf))
      const [font] = fonts?.keys() ?? []
      fonts?.getDict(font?.value ?? '', resolver(pdf))?.set('BaseFont', PdfName.of('XXXXXX+Otra'))
    })
    expect(await changesOf(attacked)).toEqual([['font'], ['font']])
  })

  it('that moves an empty field while it is signed', async () => {
    const moved = await append((pdf) => fieldDict(pdf, 'Jurado3').set('Rect', numbers(0, 0, 595, 842)))
    const attacked = await signField(moved, 'Jurado3', jurors[0])
    expect(await problemsOf(attacked)).toEqual([['changed-after-signing'], ['changed-after-signing'], []])
  })

  it('that is nothing but junk', async () => {
    const attacked = Buffer.concat([signed, Buffer.from('\n% nada\n')])
    expect(await problemsOf(attacked)).toEqual(Array(2).fill(['bytes-after-last-signature']))
  })
})

describe('the byte ranges', () => {
  const rewrite = (index: number, range: readonly (number | string)[]) => {
    const found = byteRanges()[index]
    if (!found) throw new Error('no byte range')
    const written = `/ByteRange [${range.join(' ')}`.padEnd(found[0].length - 1)
    const attacked = Buffer.from(signed)
    attacked.write(`${written}]`, found.index, 'latin1')
    return attacked
  }
  const range = (index: number) => byteRanges()[index]?.slice(1).map(Number) as [number, number, number]

  it('exchanged between two signatures', async () => {
    const [first, second] = [range(0), range(1)]
    const attacked = rewrite(0, [0, ...second])
    rewrite(1, [0, ...first]).copy(
      attacked,
      byteRanges()[1]?.index,
      byteRanges()[1]?.index,
      (byteRanges()[1]?.index ?? 0) + 40,
    )
    const found = await problemsOf(attacked)
    expect(found.every((codes) => codes.includes('gap-not-contents'))).toBe(true)
  })

  it('that leave more unsigned than the signature', async () => {
    const [start, end, rest] = range(1)
    const found = await problemsOf(rewrite(1, [0, start - 40, end, rest]))
    expect(found[1]).toContain('gap-not-contents')
  })

  it.each([
    ['beyond the file', (r: number[]) => [0, r[0], r[1], (r[2] ?? 0) + 1000]],
    ['not from the start', (r: number[]) => [1, r[0], r[1], r[2]]],
    ['backwards', (r: number[]) => [0, r[1], r[0], 5]],
    ['of two numbers', (r: number[]) => [0, r[0]]],
  ])('%s', async (_, change) => {
    const found = await problemsOf(
      rewrite(
        1,
        change(range(1)).map((number) => number ?? 0),
      ),
    )
    expect(found[1]).toContain('byte-range-invalid')
  })

  it('that end before the end of the revision', async () => {
    const [start, end, rest] = range(1)
    const found = await problemsOf(rewrite(1, [0, start, end, rest - 20]))
    expect(found[1]).toContain('range-not-at-end')
  })
})

describe('the place kept for a signature', () => {
  it('emptied', async () => {
    const attacked = Buffer.from(signed)
    const [, start, end] = byteRanges()[1]?.map(Number) ?? []
    attacked.fill('0', (start ?? 0) + 1, (end ?? 0) - 1, 'latin1')
    expect((await problemsOf(attacked))[1]).toContain('signature-unreadable')
  })

  it('used to hide something behind the signature', async () => {
    const attacked = Buffer.from(signed)
    attacked.write('DEAD', Number(byteRanges()[1]?.[2]) - 100, 'latin1')
    expect((await problemsOf(attacked))[1]).toEqual(['padding-not-zero'])
  })
})

describe('an impostor', () => {
  const empty = () => makeFormPdf(['Presidenta'])

  it('with an authority of the same names is intact but not trusted', async () => {
    const forged = await signField(await empty(), 'Presidenta', makeSigner(makeAuthority()))
    const verdict = await judge(forged)
    expect(verdict).toMatchObject({ intact: true, trusted: false })
    expect(verdict.signatures[0]?.warnings.map((warning) => warning.code)).toEqual(['no-path-to-root'])
  })

  it('who uses a certificate of a juror as an authority is not trusted', async () => {
    const { certificate } = jurors[0].credential
    const credential = issueCertificate(jurors[0].credential, { commonName: 'PRESIDENTA', usage: 'sign', ...validity })
    const signer = signerFromKey(credential.privateKey, credential.certificate, [certificate, authority.certificate])
    const forged = await signField(await empty(), 'Presidenta', { credential, signer })
    expect(await judge(forged)).toMatchObject({ intact: true, trusted: false })
  })

  it('is not told from the right one without a root, and the sentence says so', async () => {
    const verdict = await verifyPdf(signed, { roots: [], at })
    expect(verdict).toMatchObject({ intact: true, trusted: false })
    const [first] = verdict.signatures
    expect(first && verdictSentence(first)).toContain('No se indicó ninguna raíz de confianza')
  })
})

it.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('hola')],
  ['a PDF cut in half', () => signed.subarray(0, signed.byteLength / 2)],
])('%s is not a signed PDF', async (_, given) => {
  const verdict = await judge(typeof given === 'function' ? given() : given)
  expect(verdict).toMatchObject({ intact: false, trusted: false })
})

it('a PDF that nobody signed is neither intact nor trusted, and tells its empty fields', async () => {
  expect(await judge(await makeFormPdf(['Presidenta']))).toEqual({
    intact: false,
    trusted: false,
    problems: [],
    signatures: [],
    emptyFields: ['Presidenta'],
  })
})
