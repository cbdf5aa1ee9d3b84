// Hints of a conflict of interest (R-ABS-1): which names coincide, and which only look alike.
import { describe, expect, it } from 'vitest'
import { hintsOf, type Known } from '../../../shared/domain/abstention/hints.ts'
import { makeSubmission, ruc } from '../../make/contest.ts'

const nobody: Known = { ownName: 'CCOLLATUPA ÑAHUI, INÉS', relatives: [], companies: [] }
const PERSON = 'YUPANQUI LOAYZA, ROSA'

const directedBy = (name: string) =>
  makeSubmission('D', 1, {
    responsible: [PERSON],
    directors: [name],
    applicant: { name: 'KUNTUR E.I.R.L.', legalRepresentative: PERSON },
  })
const of = (name: string) => makeSubmission('D', 1, { applicant: { name, ruc: ruc(7), legalRepresentative: PERSON } })

describe('a relative’s surname and a director', () => {
  it.each([
    ['the same surname', 'Quispe', 'QUISPE MAMANI, JUAN'],
    ['the second of two', 'Mamani', 'QUISPE MAMANI, JUAN'],
    ['one of a relative’s two', 'Rojas Quispe', 'QUISPE MAMANI, JUAN'],
    ['accents and case', 'nuñez', 'NÚÑEZ TORRES, ANA'],
    ['grave accents, as lists have them', 'Benítez', 'BENÌTEZ SALAS, LUZ'],
    ['s and z', 'Gonzales', 'GONZÁLEZ PAREDES, RAÚL'],
    ['particles', 'de la Cruz', 'CRUZ HUAMÁN, SISA'],
    ['particles of the other', 'Cruz', 'DE LA CRUZ HUAMÁN, SISA'],
    ['a married name', 'Salas', 'ROJAS DE SALAS, MARTA'],
    ['a hyphen', 'Tapia', 'NÚÑEZ-TAPIA OLÓRTEGUI, RAMIRO'],
    ['a saint', 'Santa Cruz', 'SANTA CRUZ ROJAS, NICO'],
    ['a whole name typed', 'Ccori Lee, Wayra', 'CCORI SALAS, JUAN'],
    ['a name without a comma, surnames first', 'Ttito', 'TTITO VALDIVIA JUAN'],
    ['a name without a comma, surnames last', 'Ttito', 'Juan Ttito Valdivia'],
    ['an initial beside the surname', 'Quispe M.', 'QUISPE ROJAS, JUAN'],
    ['two letters', 'Li', 'LI WONG, MEI'],
  ])('coincide: %s', (_, relative, director) => {
    expect(hintsOf(directedBy(director), { ...nobody, relatives: [relative] })).toEqual([
      { field: 'director', found: director, source: 'relative', told: relative },
    ])
  })

  it.each([
    ['another surname', 'Quispe', 'MAMANI ROJAS, JUAN'],
    ['a given name', 'Rosa', 'QUISPE MAMANI, ROSA'],
    ['a part of a word', 'Rojas', 'ROJASVAL LEE, ANA'],
    ['an initial alone', 'Q.', 'Q. MAMANI, JUAN'],
    ['particles alone', 'de la', 'DE LA TORRE, ANA'],
    ['a saint and a cross', 'Santa Cruz', 'DE LA CRUZ SANTA MARÍA, ANA'],
    ['a given name after the comma', 'Mamani Lee, Rosa', 'SALAS TTITO, ROSA'],
    ['nothing typed', '  ', 'QUISPE MAMANI, JUAN'],
  ])('do not: %s', (_, relative, director) => {
    expect(hintsOf(directedBy(director), { ...nobody, relatives: [relative] })).toEqual([])
  })
})

describe('the juror’s own name', () => {
  it.each([
    ['CCORI LEE, ROSA', 'CCORI SALAS, JUAN', 1],
    ['Rosa Ccori Lee', 'LEE SALAS, JUAN', 1],
    ['Rosa Ccori Lee', 'Rosa Salas Ttito', 0],
    ['CCORI LEE, ROSA', 'Juan Rosa Salas', 0],
  ])('%s and %s', (ownName, director, hints) => {
    expect(hintsOf(directedBy(director), { ...nobody, ownName })).toHaveLength(hints)
  })
})

describe('a company', () => {
  it.each([
    ['the same name', 'Wayra Alta S.A.C.', 'WAYRA ALTA S.A.C.'],
    ['another spelling of its kind', 'WAYRA ALTA SAC', 'WAYRA ALTA S.A.C.'],
    ['without its kind', 'Wayra Alta', 'WAYRA ALTA E.I.R.L.'],
    ['its kind in words', 'Wayra Alta', 'WAYRA ALTA SOCIEDAD ANÓNIMA CERRADA'],
    ['its own words only', 'Wayra', 'WAYRA PRODUCCIONES S.R.L.'],
    ['more words than the list', 'Asociación Cultural Wayra de Puno', 'ASOCIACIÓN WAYRA'],
    ['the RUC', ruc(7), 'NUBE E.I.R.L.'],
    ['the RUC with spaces, beside a name', `Mi empresa, RUC ${ruc(7).slice(0, 4)} ${ruc(7).slice(4)}`, 'NUBE E.I.R.L.'],
  ])('coincides: %s', (_, company, applicant) => {
    expect(hintsOf(of(applicant), { ...nobody, companies: [company] })).toEqual([
      { field: 'applicant', found: applicant, source: 'company', told: company },
    ])
  })

  it.each([
    ['another company', 'Nube Films S.A.C.', 'WAYRA FILMS S.A.C.'],
    ['words that all share', 'Producciones Cine Perú S.A.C.', 'WAYRA PRODUCCIONES S.A.C.'],
    ['one of two own words each', 'Wayra Sur', 'WAYRA NORTE S.A.C.'],
    ['another RUC', ruc(8), 'WAYRA S.A.C.'],
    ['nothing typed', ' ', 'WAYRA S.A.C.'],
    ['an applicant of shared words', 'Wayra', 'PRODUCCIONES AUDIOVISUALES S.A.C.'],
  ])('does not: %s', (_, company, applicant) => {
    expect(hintsOf(of(applicant), { ...nobody, companies: [company] })).toEqual([])
  })
})

it('a company that bears a surname, and each place of a submission, the applicant first', () => {
  const submission = makeSubmission('D', 1, {
    responsible: ['QUISPE LEE, ANA', 'SALAS TTITO, LUZ'],
    directors: ['ROJAS QUISPE, JUAN'],
    applicant: { name: 'HERMANOS QUISPE S.A.C.', legalRepresentative: 'QUISPE LEE, ANA' },
  })
  const hints = hintsOf(submission, { ...nobody, relatives: ['Quispe'], companies: ['Quispe Hermanos'] })
  expect(hints.map(({ field, source }) => [field, source])).toEqual([
    ['applicant', 'company'],
    ['applicant', 'relative'],
    ['representative', 'relative'],
    ['responsible', 'relative'],
    ['director', 'relative'],
  ])
})
