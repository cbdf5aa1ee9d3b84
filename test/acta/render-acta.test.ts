// The Acta as a document: what it says, what it never says, and what other tools see in the file.
import { describe, expect, it } from 'vitest'
import { renderActa } from '../../electron/core/acta/render-acta.ts'
import type { ActaRecord } from '../../shared/domain/acta/record-schema.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import { amountText } from '../../shared/text/acta.ts'
import { formatSoles } from '../../shared/text/format.ts'
import { allVoidRecord, fullRecord, manyAwardsRecord, noAwardRecord, oneAwardRecord } from '../make/acta-record.ts'
import { makeContest, makeSubmission, soles } from '../make/contest.ts'
import {
  attachmentOf,
  checkedByQpdf,
  fontsOf,
  infoOf,
  pagesOf,
  signaturesOf,
  structureOf,
  textOf,
} from '../make/pdf-tools.ts'

const LONG =
  'Memorias del río que vuelve: relatos de las comunidades ribereñas del Marañón, el Ucayali y el Amazonas que resisten, cantan y filman su propia historia desde la orilla, entre lluvias, botes, radio y río'
const ODD = "Ñuqanchik & wawakuna: «Ch'aska» / Jach'a uñjawi <2>, K'anchay"

const hardTitle = () =>
  oneAwardRecord(
    makeContest({ submissions: [makeSubmission('D', 1, { title: ODD }), ...makeContest().submissions.slice(1)] }),
  )
const records: readonly (readonly [string, () => ActaRecord])[] = [
  ['everything once', () => fullRecord()],
  ['a rehearsal', () => fullRecord(makeContest({ rehearsal: true }))],
  ['no award', noAwardRecord],
  ['all void', allVoidRecord],
  ['one award', () => oneAwardRecord()],
  ['letters of other languages', hardTitle],
  ['40 awards with long titles', () => manyAwardsRecord(40, (n) => (n % 2 ? LONG : `Obra ${n}`))],
]

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

describe.each(records)('an Acta with %s', (_, make) => {
  const record = make()

  it('is a sound, tagged document in Spanish with its fonts inside', async () => {
    const pdf = await renderActa(record)
    expect(checkedByQpdf(pdf)).toContain('No syntax or stream encoding errors')
    const info = infoOf(pdf)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toContain(`Title:           Acta de Evaluación. ${record.contest.title}`)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (es-PE)')
    expect(fontsOf(pdf).map((line) => /yes yes yes/.test(line))).toEqual([true, true])
  })

  it('has the same bytes each time, and its record inside', async () => {
    const pdf = await renderActa(record)
    expect(Buffer.compare(pdf, await renderActa(record))).toBe(0)
    expect(attachmentOf(pdf, 'acta.json').equals(canonicalBytes(record))).toBe(true)
  })

  it('says everything that its record states', async () => {
    const text = textOf(await renderActa(record))
    for (const { number, statement, outcomeText, votes, agreementId } of record.agreements) {
      expect(text).toContain(spaced(`Acuerdo ${number}. ${statement} ${outcomeText}`))
      expect(text).toContain(`Registro del acuerdo: ${agreementId}`)
      for (const { juror } of votes) expect(text).toContain(juror)
    }
    for (const { beneficiaries, scores } of record.modalities) {
      for (const item of beneficiaries) {
        const said = spaced(`${item.submissionId}, «${item.title}»: ${amountText(item.awardedCentimos)}`)
        expect(text).toContain(said)
        expect(text).toContain(`(${item.ruc})`)
      }
      for (const { submissionId, title } of scores) expect(text).toContain(spaced(`${submissionId}, «${title}»`))
    }
    for (const law of record.legalBase) expect(text).toContain(spaced(law))
    expect(text).toContain(spaced(record.deliberation))
    expect(text).toContain(`«Página 1 de ${pagesOf(await renderActa(record)).length}»`.slice(1, -1))
  })

  it('has an empty signature field for each member', async () => {
    const said = signaturesOf(await renderActa(record))
    const fields = record.session.attending.map(({ jurorId }) => `Signature Field Name: firma-${jurorId}`)
    for (const field of fields) expect(said).toContain(field)
    expect(said.match(/is not signed/g)).toHaveLength(fields.length)
  })

  it('leaves no heading at the end of a page, and the closing words stand with the signatures', async () => {
    const pages = pagesOf(await renderActa(record))
    const headings = /^\s*(?:[IVX]+\. \p{Lu}|CDC-[DC]-\d{5}-25, «[^:]*»$)/u
    for (const page of pages) {
      const lines = page.slice(0, -1)
      expect(headings.test(lines.at(-1) ?? ''), lines.at(-1)).toBe(false)
    }
    const closing = pages.findIndex((page) => page.some((line) => line.includes('Lectura, aprobación y firma')))
    expect(pages[closing]?.join(' ')).toContain('en señal de conformidad')
    expect(pages[closing]?.join(' ')).toContain('Presidencia del Jurado')
  })
})

it('an Acta’s bytes do not depend on what was drawn before it', async () => {
  const first = await renderActa(fullRecord())
  await renderActa(hardTitle())
  await renderActa(oneAwardRecord(makeContest({ title: 'Ohmios: \u2126 \u00b5 \u2212' })))
  expect(Buffer.compare(first, await renderActa(fullRecord()))).toBe(0)
})

describe('what an Acta says', () => {
  it('of a reduction, a dissent, a tie, an abstention and a void modality', async () => {
    const text = textOf(await renderActa(fullRecord()))
    const reduced = `Solicitado: ${formatSoles(soles(50_000))}; reducción: ${formatSoles(soles(5_000))}.`
    expect(text).toContain(spaced(reduced))
    expect(text).toMatch(/Voto singular de [^:]+: Por coherencia\./)
    expect(text).toContain('Empate: 1 voto a favor y 1 en contra. No se adopta el acuerdo.')
    expect(text).toContain('Vínculo laboral, societario o comercial con el postulante')
    expect(text).toContain('La modalidad «Circulación en televisión y/o plataformas» se declara desierta (acuerdo 5).')
    expect(text).toContain('En esta modalidad no se declararon beneficiarios.')
  })

  it('names resolutions in full, whatever was typed', async () => {
    const aptosResolution = { number: 'RD Nº 000498-2025-DAFO-DGIA-VMPCIC/MC', date: '2025-07-10' }
    const text = textOf(await renderActa(oneAwardRecord(makeContest({ aptosResolution }))))
    const said =
      'Mediante Resolución Directoral N° 000498-2025-DAFO-DGIA-VMPCIC/MC, del 10 de julio de 2025, se declararon'
    expect(text).toContain(said)
  })

  it('never what is private: a single member’s scores, scores of those not selected, why somebody abstained', async () => {
    const contest = makeContest()
    const record = fullRecord(contest)
    const pdf = await renderActa(record)
    const said = `${textOf(pdf)} ${attachmentOf(pdf, 'acta.json').toString('utf8')}`
    expect(said).not.toContain('Trabajé con la empresa')
    expect(said).not.toContain('Propuesta coherente')
    const scored = record.modalities.flatMap(({ scores }) => scores.map(({ submissionId }) => submissionId))
    expect(scored).toEqual(['CDC-D-00001-25', 'CDC-D-00002-25'])
    for (const { jurorId } of record.session.attending) expect(said).not.toMatch(new RegExp(`${jurorId}[^}]*"scores"`))
  })

  it('is marked on its cover when it is a rehearsal, and only then', async () => {
    const mark = 'ENSAYO: este documento no tiene valor oficial'
    expect(textOf(await renderActa(fullRecord(makeContest({ rehearsal: true }))))).toContain(mark)
    expect(textOf(await renderActa(fullRecord()))).not.toContain('ENSAYO')
  })
})

describe('the structure of an Acta', () => {
  it('has headings in order, lists, and tables whose headers say what they head', async () => {
    const lines = structureOf(await renderActa(fullRecord())).split('\n')
    const tags = lines.flatMap((line) => /^\s*(H[123]|L|LI|Table)\b/.exec(line)?.[1] ?? [])
    expect(tags[0]).toBe('H1')
    expect(tags.filter((tag) => tag === 'LI')).toHaveLength(4)
    const headers = lines.flatMap((line, index) => (/^\s*TH\b/.test(line) ? [lines[index + 1] ?? ''] : []))
    expect(headers.length).toBeGreaterThan(40)
    for (const attribute of headers) expect(attribute.trim()).toMatch(/^\/(?:Scope \/(?:Column|Row)|ColSpan 2)$/)
  })

  it('repeats a table’s head on every page for the eye, and has it once for the ear', async () => {
    const pdf = await renderActa(manyAwardsRecord(14, () => LONG))
    const onPages = pagesOf(pdf).filter((page) => page.some((line) => line.includes('Director(a/es/as)')))
    expect(onPages.length).toBeGreaterThan(1)
    // One table of six columns, fourteen of two, and the four of the money.
    const heads = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Scope \/Column/g)
    expect(heads).toHaveLength(6 + 14 * 2 + 4)
  })
})
