// What stands against an addendum: it corrects formal slips of the signed Acta, never its result (R-ACT-5).
import type { SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import { currentActa } from './acta.ts'
import { isClosed } from './agreements.ts'
import { type Case, happened, isBlank, type Objections, object } from './case.ts'
import { awards, letters } from './money.ts'

/** Paths of the record that random sessions correct; the judge reads what stands there from the log. */
const FORMAL: Readonly<Record<string, (session: Case) => string | undefined>> = {
  'session.place': (session) => happened(session, 'JuryInstalled')[0]?.place,
  'session.dafoRepresentative': (session) => happened(session, 'JuryInstalled')[0]?.dafoRepresentative,
  deliberation: (session) => happened(session, 'DeliberationDescribed').at(-1)?.text.trim(),
  'legalBase.0': ({ contest }) => contest.bases.legalBase[0],
  'contest.juryResolution.number': ({ contest }) => contest.juryResolution.number,
}

/** A title may be spelled right; another title is another work. */
const SPELLING: Readonly<Record<string, (session: Case) => string | undefined>> = {
  'modalities.0.beneficiaries.0.title': (session) => firstBeneficiary(session)?.title,
  'modalities.0.beneficiaries.0.applicant': (session) => firstBeneficiary(session)?.applicant.name,
}

/** A text that is there, but is the result. */
const RESULT: Readonly<Record<string, (session: Case) => string | undefined>> = {
  'modalities.0.beneficiaries.0.ruc': (session) => firstBeneficiary(session)?.applicant.ruc,
  'contest.id': ({ contest }) => contest.id,
}

export const ADDENDUM_PATHS = [...Object.keys({ ...FORMAL, ...SPELLING, ...RESULT }), 'money.leftCentimos', 'nada']

/** What the record says at a path, as far as the judge knows it. */
export const textAt = (session: Case, path: string) => ({ ...FORMAL, ...SPELLING, ...RESULT })[path]?.(session)

const firstBeneficiary = (session: Case) =>
  awards(session)
    .map(({ submission }) => submission)
    .filter(({ modalityId }) => modalityId === session.contest.bases.modalities[0]?.id)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]

export function badAddendum(session: Case, subject: SubjectOf<'addendum'>): Objections {
  const isFormal = ({ path, before, after }: (typeof subject.corrections)[number]) =>
    path in FORMAL || (path in SPELLING && letters(before) === letters(after))
  return [
    ...object(!isClosed(session), 'R-ACT-5', 'an addendum before the closing'),
    ...object(subject.actaSha256 !== currentActa(session), 'R-ACT-5', 'another Acta'),
    ...object(
      subject.corrections.some(({ path, before }) => textAt(session, path) !== before),
      'R-ACT-5',
      'the Acta does not say that',
    ),
    ...object(!subject.corrections.every(isFormal), 'R-ACT-5', 'the result would change'),
    ...object(isBlank(subject.reason), 'R-ACT-5', 'an addendum without a reason'),
  ]
}
