// Makes contests, submissions and scoresheets of invented people and companies (R-DAT-2) on the 2025 rule pack.

import pack from '../../resources/bases/cdc-2025.json' with { type: 'json' }
import { type RulePack, RulePackSchema, subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import type { Contest, Juror, Submission } from '../../shared/domain/contest/contest.ts'
import { rucCheckDigit } from '../../shared/domain/contest/ruc.ts'
import { type Entry, emptyEntry, type Scoresheet } from '../../shared/domain/scoring/scoresheet.ts'

export const bases: RulePack = RulePackSchema.parse(pack)
export const AT = '2025-09-24T15:00:00Z'
export const sha256 = (digit: string) => digit.repeat(64)

const SURNAMES = ['QUISPE', 'MAMANI', 'ROJAS', 'ÑAUPARI', 'CCORI', 'VALDIVIA', 'SALAS', 'TTITO', 'PAREDES', 'LEE']
const NAMES = ['ROSA', 'JUAN', 'ANA', 'INÉS', 'LUZ', 'RAÚL', 'WAYRA']

/** A person for each number below 100, all different. */
export const person = (n: number) => `${SURNAMES[n % 10]} ${SURNAMES[Math.floor(n / 10) % 10]}, ${NAMES[n % 7]}`

export function ruc(serial: number): string {
  const digits = `20${String(serial).padStart(8, '0')}`
  return `${digits}${rucCheckDigit(digits)}`
}

export const soles = (amount: number) => Math.round(amount * 100)

type SubmissionOverrides = Partial<Omit<Submission, 'id' | 'applicant'>> & {
  readonly applicant?: Partial<Submission['applicant']>
}

/** `makeSubmission('D', 1)` is CDC-D-00001-25, from Lima Metropolitana, for S/ 50,000.00, with people of its own. */
export function makeSubmission(letter: 'D' | 'C', serial: number, overrides: SubmissionOverrides = {}): Submission {
  const n = letter === 'D' ? serial : serial + 20
  const { applicant, ...rest } = overrides
  return {
    id: `CDC-${letter}-${String(serial).padStart(5, '0')}-25`,
    modalityId: letter === 'D' ? 'distribucion' : 'circulacion',
    title: `OBRA ${letter}${serial}`,
    responsible: [person(n)],
    directors: [person(n + 40)],
    requestedCentimos: soles(50_000),
    appliesToReserve: false,
    dossier: { entry: `expedientes/${letter}${serial}.pdf`, sha256: sha256('d'), size: 1_000 },
    ...rest,
    applicant: {
      name: `WAYRA ${letter}${serial} S.A.C.`,
      ruc: ruc(n),
      region: 'LIMA METROPOLITANA',
      legalRepresentative: person(n),
      ...applicant,
    },
  }
}

/** A submission that uses the reserve, from Cusco unless told otherwise. */
export const makeRegional = (letter: 'D' | 'C', serial: number, overrides: SubmissionOverrides = {}) =>
  makeSubmission(letter, serial, {
    appliesToReserve: true,
    ...overrides,
    applicant: { region: 'CUSCO', ...overrides.applicant },
  })

export const jurors: readonly Juror[] = ['a', 'b', 'c'].map((profileId, index) => ({
  id: `jurado-${index + 1}`,
  name: person(80 + index),
  profileId,
  certificate: 'AAAA',
}))

/** Three jurors, and two submissions of each modality of which D2 and C2 use the reserve. */
export const makeContest = (overrides: Partial<Contest> = {}): Contest => ({
  id: 'cdc-2025-prueba',
  title: bases.title,
  rehearsal: false,
  createdAt: '2025-08-01T15:00:00Z',
  evaluationEnds: '2025-09-20',
  bases,
  juryResolution: { number: '000512-2025-DGIA-VMPCIC/MC', date: '2025-07-15' },
  aptosResolution: { number: '000498-2025-DAFO-DGIA-VMPCIC/MC', date: '2025-07-10' },
  jurors: [...jurors],
  submissions: [makeSubmission('D', 1), makeRegional('D', 2), makeSubmission('C', 1), makeRegional('C', 2)],
  receivedByRegion: { 'LIMA METROPOLITANA': 20, CUSCO: 3 },
  winnersOfYear: [],
  ...overrides,
})

/** A complete entry with the same score in every subcriterion. */
export const makeEntry = (score = 3, overrides: Partial<Entry> = {}): Entry => ({
  ...emptyEntry,
  scores: Object.fromEntries(subcriteriaOf(bases).map((sub) => [sub.id, score])),
  comment: 'Propuesta coherente y bien sustentada.',
  ...overrides,
})

export const abstainedEntry: Entry = {
  ...emptyEntry,
  abstention: { causeId: 'vinculo', description: 'Trabajé con la empresa en 2024.', declaredAt: AT },
}

/** A complete sheet; `entries` replaces single ones by submission code. */
export const makeScoresheet = (
  contest: Contest,
  jurorId: string,
  entries: Readonly<Record<string, Entry>> = {},
): Scoresheet => ({
  contestId: contest.id,
  packageSha256: sha256('9'),
  jurorId,
  version: 1,
  sealedAt: AT,
  entries: { ...Object.fromEntries(contest.submissions.map((submission) => [submission.id, makeEntry()])), ...entries },
})
