// The files of the main job before the European Commission's DSS, the reference for ASiC-E, CAdES and PAdES.
import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { partsOf, zipOf } from '../exchange/containers.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { lacks } from '../signing/tools.ts'
import { prepareDss, type Verdict } from './dss.ts'

const run = promisify(execFile)
const dss = lacks('pdfsig') ? undefined : await prepareDss()
const folder = makeSharedDir()
const at = (name: string) => join(folder, name)

let files: readonly string[] = []
let verdicts = new Map<string, Verdict>()
const verdictOn = (name: string) => verdicts.get(at(name))

const passed = (format: string) => expect.objectContaining({ indication: 'TOTAL_PASSED', format })

describe.skipIf(!dss)('DSS (where Maven is reachable or has been)', () => {
  beforeAll(async () => {
    if (!dss) return
    await run(process.execPath, [resolve('electron/cli/demo.ts'), '--out', at('trabajo')])
    files = [...readdirSync(at('trabajo'), { recursive: true, encoding: 'utf8' })].map((name) => join('trabajo', name))
    const aptos = readFileSync(at(need('.aptos')))
    const parts = partsOf(aptos)
    const authority = at('autoridad.cer')
    writeFileSync(authority, partOf(parts, 'authority.cer'))
    writeFileSync(
      at('alterado.aptos'),
      zipOf(parts.map((part) => (part.name === 'header.json' ? { ...part, data: altered(part.data) } : part))),
    )
    const ours = [need('.aptos'), need('.matriz'), need('.sesion'), 'alterado.aptos'].map((file) => ({
      file: at(file),
      trusted: authority,
    }))
    const acta = at('trabajo/acta.pdf')
    const cases = [...ours, { file: acta, trusted: await rootOf(acta) }]
    const said = await dss(cases)
    verdicts = new Map(cases.map(({ file }, index) => [file, said[index] ?? { container: null, signatures: [] }]))
    const foreign = [{ file: at(need('.aptos')), trusted: await rootOf(acta) }]
    const [stranger] = await dss(foreign)
    if (stranger) verdicts.set('foreign', stranger)
  }, 300_000)

  it.each(['.aptos', '.matriz', '.sesion'])(
    'finds the signature over every entry of %s valid: ASiC-E, CAdES-B-B',
    (kind) => {
      const entries = partsOf(readFileSync(at(need(kind)))).filter(({ name }) => !isUnlisted(name))
      expect(verdictOn(need(kind))).toEqual({ container: 'ASiC-E', signatures: [passed('CAdES-BASELINE-B')] })
      // The list itself, and what it lists.
      expect(verdictOn(need(kind))?.signatures[0]?.scope).toBe(entries.length + 1)
    },
  )

  it('finds the three signatures of the Acta valid: PAdES-B-B', () => {
    expect(verdictOn('trabajo/acta.pdf')?.signatures).toEqual(Array(3).fill(passed('PAdES-BASELINE-B')))
  })

  it('finds a container with one entry changed invalid', () => {
    expect(verdictOn('alterado.aptos')?.signatures).toMatchObject([{ indication: 'TOTAL_FAILED', sub: 'HASH_FAILURE' }])
  })

  it('does not know the signer under another authority', () => {
    expect(verdicts.get('foreign')?.signatures).toMatchObject([
      { indication: 'INDETERMINATE', sub: 'NO_CERTIFICATE_CHAIN_FOUND' },
    ])
  })
})

function need(ending: string): string {
  const found = files.find((name) => name.endsWith(ending))
  if (found === undefined) throw new Error(`the main job left no ${ending}`)
  return found
}

const isUnlisted = (name: string) => name === 'mimetype' || name.startsWith('META-INF/')

const partOf = (parts: ReturnType<typeof partsOf>, name: string) =>
  parts.find((part) => part.name === name)?.data ?? Buffer.alloc(0)

const altered = (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('acta-jurado', 'acta-jurada'))

/** The authority among the certificates that a signature of this PDF brings. */
async function rootOf(pdf: string): Promise<string> {
  await run('pdfsig', ['-dump', pdf], { cwd: folder })
  const { stdout } = await run('openssl', ['pkcs7', '-inform', 'DER', '-in', at('acta.pdf.sig0'), '-print_certs'])
  const certificates = [...stdout.matchAll(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g)].map(([pem]) => pem)
  const root = certificates.find((pem) => {
    const { subject, issuer } = new X509Certificate(pem)
    return subject === issuer
  })
  writeFileSync(at('raiz.pem'), root ?? '')
  return at('raiz.pem')
}
