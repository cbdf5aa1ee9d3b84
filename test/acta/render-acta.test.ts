// The Acta as a document: what it says, what it never says, and what other tools see in the file.
import { describe, expect, it } from 'vitest'
import { renderActa } from '../../electron/core/acta/render-acta.ts'
import type { ActaRecord } from '../../shared/domain/acta/record-schema.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import { amountText } from '../../shared/text/acta.ts'
import { agreementLead, agreementLines } from '../../shared/text/acta-agreements.ts'
import { actaText } from '../../shared/text/acta-document.ts'
import { formatSoles } from '../../shared/text/format.ts'
import {
  allVoidRecord,
  fullRecord,
  manyAlternatesRecord,
  manyAwardsRecord,
  noAwardRecord,
  oneAwardRecord,
  richRecord,
} from '../make/acta-record.ts'
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
import { SECRETS } from '../make/rich-session.ts'

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
  ['nearly everything that a session can hold', richRecord],
  ['60 alternates with long titles', () => manyAlternatesRecord(60, (n) => (n % 2 ? LONG : `Obra ${n}`))],
  ['40 awards with long titles', () => manyAwardsRecord(40, (n) => (n % 2 ? LONG : `Obra ${n}`))],
]

/** The text without what stands at the head and the foot of each page. */
function bodyOf(pdf: Uint8Array, record: ActaRecord): string {
  const around = new RegExp(`(?:${actaText.runningHead(record)} )?Registro [0-9a-f]{12} Página \\d+ de \\d+ `, 'g')
  return textOf(pdf).replace(around, '')
}

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
    const pdf = await renderActa(record)
    const text = bodyOf(pdf, record)
    for (const agreement of record.agreements) {
      const { statement, outcomeText } = agreement
      expect(text).toContain(spaced(`${agreementLead(agreement)} ${statement} ${outcomeText}`))
      for (const line of agreementLines(agreement)) expect(text).toContain(spaced(line))
    }
    for (const said of [...actaText.background(record), ...record.desierto.map(actaText.desierto)])
      expect(text).toContain(spaced(said))
    for (const [name, value] of actaText.sessionFacts(record)) expect(text).toContain(spaced(`${name} ${value}`))
    for (const { entries } of record.waitlist)
      for (const entry of entries) expect(text).toContain(spaced(actaText.waitlistAmounts(entry)))
    for (const { submissionId } of [...record.removals, ...record.abstentions]) expect(text).toContain(submissionId)
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
    expect(textOf(pdf)).toContain(`Página 1 de ${pagesOf(pdf).length}`)
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

  it('of a session in which nearly everything happened', async () => {
    const text = textOf(await renderActa(richRecord()))
    expect(text).toContain('Acuerdo 7 (sin efecto). Declarar beneficiaria a la postulación CDC-C-00001-25')
    expect(text).toContain(
      'Acuerdo 13 (sin efecto). Pedir un intermedio. La votación no llegó a terminar: no hay acuerdo.',
    )
    expect(text).toContain('ROJAS PAREDES, RAÚL: se abstuvo.')
    expect(text).toContain('Aprobado por consenso: 2 votos a favor.')
    expect(text).toContain('Calificación acordada por el Jurado en lugar del promedio de los puntajes (acuerdo 2).')
    expect(text).toContain('Con puntaje revisado en la deliberación.')
    expect(text).toContain(spaced(`«OBRA D3» ${actaText.scoresWithheld}`))
    expect(text.match(/Puntaje (?:promedio|acordado)/g)).toEqual(
      ['promedio', 'acordado', 'promedio'].map((w) => `Puntaje ${w}`),
    )
    expect(text).toMatch(/Exclusión Resolución Directoral N° 000551-2025-DGIA-VMPCIC\/MC, del 22 de septiembre de 2025/)
  })

  it('only in the sections that it has something for', async () => {
    const sections = Object.values(actaText.sections)
    const of = async (record: ActaRecord) => {
      const text = textOf(await renderActa(record))
      return sections.filter((title) => new RegExp(`[IVX]+\\. ${title}`).test(text))
    }
    expect(await of(richRecord())).toEqual(sections)
    const { course: _course, removals: _removals, waitlist: _waitlist, scores: _scores, ...always } = actaText.sections
    expect(await of(allVoidRecord())).toEqual(Object.values(always))
  })

  it('by the title that the Bases give it, and without reserves where they have none', async () => {
    const [bases, modalities] = [makeContest().bases, makeContest().bases.modalities]
    const plain = {
      ...bases,
      acta: { ...bases.acta, title: 'Acta de Deliberación y Fallo' },
      modalities: modalities.map((modality) => ({ ...modality, reserveCentimos: 0 })),
    }
    const pdf = await renderActa(oneAwardRecord(makeContest({ bases: plain })))
    expect(infoOf(pdf)).toContain('Title:           Acta de Deliberación y Fallo. ')
    expect(textOf(pdf)).toContain('ACTA DE DELIBERACIÓN Y FALLO')
    expect(textOf(pdf)).not.toContain('Reserva para regiones')
  })

  it('of nobody’s own score, comment or reasons, in a session full of them', async () => {
    const pdf = await renderActa(richRecord())
    const said = `${textOf(pdf)} ${attachmentOf(pdf, 'acta.json').toString('utf8')}`
    for (const secret of SECRETS) expect(said).not.toContain(secret)
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
