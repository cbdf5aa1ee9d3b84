// The sample contest's jury, received counts, earlier winners and own data. Every person is invented. Core (Node).
import { rucOf } from './sample-submission.ts'

export const SAMPLE_CONTEST_ID = 'CDC-2025-ENSAYO'

export const SAMPLE_JURORS = [
  { name: 'Alma Beatriz Iturrizaga Quenaya', profile: 'a) Distribución y/o promoción' },
  { name: 'Ramiro Núñez-Tapia Olórtegui', profile: 'b) Programación de contenidos' },
  { name: 'Sisa Mariela Condo Farroñay', profile: 'c) Gestión audiovisual' },
] as const

export const SAMPLE_RECEIVED: readonly (readonly [string, number])[] = [
  ['ÁNCASH', 2],
  ['AREQUIPA', 4],
  ['AYACUCHO', 3],
  ['CALLAO', 5],
  ['CUSCO', 6],
  ['HUANCAVELICA', 1],
  ['ICA', 2],
  ['JUNÍN', 3],
  ['LA LIBERTAD', 3],
  ['LAMBAYEQUE', 2],
  ['LIMA METROPOLITANA', 41],
  ['LIMA PROVINCIAS', 3],
  ['LORETO', 3],
  ['PIURA', 4],
  ['PUNO', 2],
  ['SAN MARTÍN', 2],
  ['TACNA', 1],
]

/** The second has a director who also directs a submission of this contest: she cannot win again this year (R-AMT-8). */
export const SAMPLE_WINNERS = [
  {
    contest: 'Concurso Nacional de Proyectos de Cortometraje - 2025',
    company: 'LUNA DE CARTÓN S.A.C.',
    ruc: rucOf('2060933378'),
    legalRepresentative: 'ARANDA CHUNGA, PEDRO',
    directors: 'ARANDA CHUNGA, PEDRO',
  },
  {
    contest: 'Concurso Nacional de Proyectos de Largometraje Documental - 2025',
    company: 'PARACAS SUR CINE E.I.R.L.',
    ruc: rucOf('2060844490'),
    legalRepresentative: 'ELÍAS MENDÍVIL, ROCÍO',
    directors: 'HUAMÁN QUILLA, SABINA / ELÍAS MENDÍVIL, ROCÍO',
  },
] as const

/** The sheet «Concurso»; dates as a person types them. */
export const SAMPLE_DETAILS: readonly (readonly [string, string | Date])[] = [
  ['Título', 'Concurso Nacional de Distribución y Circulación de Obras - 2025 (ensayo)'],
  ['Identificador', SAMPLE_CONTEST_ID],
  ['Resolución de aptos N°', '000999-2025-DAFO-DGIA-VMPCIC/MC'],
  ['Resolución de aptos, fecha', '19/08/2025'],
  ['Resolución de jurado N°', '000998-2025-DGIA-VMPCIC/MC'],
  ['Resolución de jurado, fecha', '12 de agosto del 2025'],
  ['Fin de la evaluación', new Date(Date.UTC(2025, 8, 19))],
  ['Ensayo (SÍ/NO)', 'SÍ'],
]
