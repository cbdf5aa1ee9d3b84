// Invented contests under quite other rules than those of 2025, with jurors and submissions of invented people.
import { type RulePack, RulePackSchema } from '../../../shared/bases/rule-pack.ts'
import type { Contest, Submission } from '../../../shared/domain/contest/contest.ts'
import { makeContest, makeSubmission, person } from '../contest.ts'
import ayni from './ayni-2026.json' with { type: 'json' }
import qhatu from './qhatu-2027.json' with { type: 'json' }

/** Scale 0–10 with weights, five jurors, three modalities, no reserve, no bonus, equity per population. */
export const ayniBases: RulePack = RulePackSchema.parse(ayni)

/** Scale 1–4, four jurors, one modality, a bonus of the jury as a whole, no reduction, no waitlist. */
export const qhatuBases: RulePack = RulePackSchema.parse(qhatu)

const APPLICANTS_FROM = ['LIMA METROPOLITANA', 'PUNO', 'LORETO'] as const

/** A contest of a pack: a juror per profile, three submissions per modality for half of its maximum. */
export const contestOf = (bases: RulePack, overrides: Partial<Contest> = {}): Contest =>
  makeContest({
    id: `${bases.id}-prueba`,
    title: bases.title,
    bases,
    jurors: bases.jury.profiles.map((profile, index) => ({
      id: `jurado-${index + 1}`,
      name: person(80 + index),
      profileId: profile.id,
      certificate: 'AAAA',
    })),
    submissions: [...submissionsOf(bases)],
    receivedByRegion: { 'LIMA METROPOLITANA': 40, PUNO: 2, LORETO: 5 },
    ...overrides,
  })

/** `CDC-D-00001-25`, in the line and the year of the pack. */
const codeOf = ({ line, year }: RulePack, letter: string, serial: number) =>
  `${line}-${letter}-${String(serial).padStart(5, '0')}-${year % 100}`

const submissionsOf = (bases: RulePack): readonly Submission[] =>
  bases.modalities.flatMap(({ id, letter, maxRequestCentimos, reserveCentimos }, at) =>
    APPLICANTS_FROM.map((region, index) => ({
      ...makeSubmission('D', 1 + at * APPLICANTS_FROM.length + index, { applicant: { region } }),
      id: codeOf(bases, letter, index + 1),
      modalityId: id,
      title: `OBRA ${letter}${index + 1}`,
      requestedCentimos: Math.floor(maxRequestCentimos / 2),
      appliesToReserve: reserveCentimos > 0 && !bases.funds.reserveExcludedRegions.includes(region),
    })),
  )
