// Random damage before every reader: each answers with a result, whatever it gets; nothing damaged is ever accepted.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  decodeManifest,
  encodeManifest,
  manifestName,
  signatureName,
} from '../../electron/core/exchange/asic-manifest.ts'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'
import { readSpreadsheet } from '../../electron/core/packing/read-spreadsheet.ts'
import { hash } from '../../electron/core/signing/algorithms.ts'
import { verifyCms } from '../../electron/core/signing/cms.ts'
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts'
import { canonicalText } from '../../shared/exchange/canonical.ts'
import { parseHeader } from '../../shared/exchange/header.ts'
import { parseCanonicalJson, parseJson } from '../../shared/exchange/json.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { signatureProblemText } from '../../shared/text/signing.ts'
import {
  at,
  authority,
  type Part,
  packed,
  partsOf,
  refusalOf,
  sentenceOf,
  signer,
  zipOf,
} from '../exchange/containers.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeAuthority, makeSigner, at as signedAt } from '../signing/fixtures.ts'
import { makeFormPdf } from '../signing/pdf-fixture.ts'
import { signField } from '../signing/signed-pdf.ts'
import { mutated, patience, runs } from './mutate.ts'
import { workbook, writeZip } from './spreadsheet-cases.ts'

const folder = makeSharedDir()
let zip: Buffer
let parts: Part[]
const partOf = (name: string) => parts.find((part) => part.name === name)?.data ?? Buffer.alloc(0)

beforeAll(async () => {
  zip = await packed(folder)
  parts = partsOf(zip)
})

describe('a container', () => {
  it(
    'damaged anywhere is refused, with a sentence',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated(zip), async (bytes) => {
          fc.pre(!bytes.equals(zip))
          sentenceOf(await refusalOf(folder, bytes))
        }),
        runs(200),
      )
    },
    patience,
  )

  it(
    'with one damaged entry, and sizes, CRCs and directory mended, is refused',
    async () => {
      const damaged = fc.nat(parts.length - 1).chain((index) => {
        const part = parts[index]
        return mutated(part?.data ?? zip).map((data) => ({ name: part?.name ?? '', data }))
      })
      await fc.assert(
        fc.asyncProperty(damaged, async ({ name, data }) => {
          fc.pre(!data.equals(partOf(name)))
          const forged = zipOf(parts.map((part) => (part.name === name ? { name, data } : part)))
          sentenceOf(await refusalOf(folder, forged))
        }),
        runs(150),
      )
    },
    patience,
  )

  it(
    'of any bytes is refused',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
          sentenceOf(await refusalOf(folder, Buffer.from(bytes)))
        }),
        runs(50),
      )
    },
    patience,
  )

  it('undamaged opens', async () => {
    expect(await refusalOf(folder, zip)).toBeUndefined()
    const gone = await openContainer(join(folder, 'falta'), { expected: 'matriz', trust: { roots: [] }, at })
    expect(gone.ok).toBe(false)
  })
})

describe('its parts', () => {
  it('header.json: read as one header or refused', () => {
    fc.assert(
      fc.property(mutated(partOf('header.json')), (bytes) => {
        const json = parseCanonicalJson(bytes)
        if (!json.ok) return
        const header = parseHeader(json.value)
        if (header.ok) expect(header.value.format).toBe('acta-jurado')
      }),
      runs(500),
    )
  })

  it('the signed list: refused, or the very bytes that its entries give', () => {
    fc.assert(
      fc.property(mutated(partOf(manifestName(1))), (bytes) => {
        const list = decodeManifest('x', 1, bytes)
        if (list.ok) expect(encodeManifest(1, list.value).equals(bytes)).toBe(true)
      }),
      runs(300),
    )
  })

  it('the signature: problems, each with a sentence, unless nothing changed', () => {
    const der = partOf(signatureName(1))
    const manifest = partOf(manifestName(1))
    const trust = { roots: [authority.certificate], at }
    const problemsOf = (bytes: Uint8Array) =>
      verifyCms(bytes, (digest) => hash(digest, manifest), trust, { strict: true }).problems
    expect(problemsOf(der)).toEqual([])
    fc.assert(
      fc.property(mutated(der), (bytes) => {
        fc.pre(!bytes.equals(der))
        const [problem] = problemsOf(bytes)
        expect(problem && signatureProblemText(problem)).toMatch(/\.$/)
      }),
      runs(300),
    )
    expect(signer.chain).toHaveLength(1)
  })
})

describe('JSON', () => {
  it('of any value comes back as it was, and canonical text is taken as such', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        const parsed = parseJson(text)
        if (!parsed.ok) return
        expect(JSON.stringify(parsed.value)).toBe(text)
        expect(parseCanonicalJson(canonicalText(parsed.value))).toMatchObject({ ok: true })
      }),
      runs(300),
    )
  })

  it('damaged, or of any bytes, is a value or a problem', () => {
    const sample = Buffer.from('{"a":[1,-2.5e3,true,null,{"b":"\\u00e1\\"x"}],"c":{"__proto":1,"d":"ñ"}}')
    fc.assert(
      fc.property(fc.oneof(mutated(sample), fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const parsed = parseJson(bytes)
        if (parsed.ok) expect(canonicalText(parsed.value)).toBeTypeOf('string')
        else expect(parsed.error).toMatch(/^[a-z0-9-]+$/)
      }),
      runs(1_000),
    )
    expect(Object.prototype).not.toHaveProperty('b')
  })
})

describe('a signed PDF', () => {
  it(
    'damaged anywhere is not intact, or says what came after its signatures',
    async () => {
      const root = makeAuthority()
      const pdf = Buffer.from(
        await signField(await makeFormPdf(['Presidenta', 'Jurado2']), 'Presidenta', makeSigner(root)),
      )
      const trust = { roots: [root.certificate], at: signedAt }
      expect(await verifyPdf(pdf, trust)).toMatchObject({ intact: true, trusted: true })
      await fc.assert(
        fc.asyncProperty(mutated(pdf), async (bytes) => {
          fc.pre(!bytes.equals(pdf))
          expect(await verifyPdf(bytes, trust)).toMatchObject({ intact: false, trusted: false })
        }),
        runs(60),
      )
    },
    patience,
  )

  it(
    'of any bytes is not intact',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
          const verdict = await verifyPdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]), { roots: [], at })
          expect(verdict.intact).toBe(false)
        }),
        runs(50),
      )
    },
    patience,
  )
})

describe('a spreadsheet', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>39995.5</v></c></row><row r="3"><c r="C3"/></row>'
  const whole = workbook({ rows })

  async function read(path: string) {
    const tables = await readSpreadsheet(path)
    if (!tables.ok) expect(refusalText(tables.error)).toMatch(/\.$/)
    else for (const table of tables.value) expect(table.rows.length).toBeLessThanOrEqual(5_000)
  }

  it(
    'damaged as an archive: tables or a refusal',
    async () => {
      const path = join(folder, 'danado.xlsx')
      await writeZip(path, whole)
      const bytes = readFileSync(path)
      await fc.assert(
        fc.asyncProperty(mutated(bytes), async (damaged) => {
          writeFileSync(path, damaged)
          await read(path)
        }),
        runs(60),
      )
    },
    patience,
  )

  it(
    'with one part damaged inside a sound archive: tables or a refusal',
    async () => {
      const path = join(folder, 'parte.xlsx')
      const damaged = fc
        .constantFrom(...Object.keys(whole))
        .chain((name) => mutated(Buffer.from(whole[name] ?? '')).map((data) => ({ name, data })))
      await fc.assert(
        fc.asyncProperty(damaged, async ({ name, data }) => {
          await writeZip(path, { ...whole, [name]: data })
          await read(path)
        }),
        runs(80),
      )
    },
    patience,
  )

  it(
    'as CSV, of any text or bytes: tables or a refusal',
    async () => {
      const path = join(folder, 'lista.csv')
      const sample = Buffer.from('\ufeffRegión;Cantidad\r\n"LIMA; ""todo""";"S/ 1,5"\r\n;\r\nJUNÍN;3\r\n')
      await fc.assert(
        fc.asyncProperty(fc.oneof(mutated(sample), fc.uint8Array({ maxLength: 300 })), async (bytes) => {
          writeFileSync(path, bytes)
          await read(path)
        }),
        runs(200),
      )
    },
    patience,
  )
})
