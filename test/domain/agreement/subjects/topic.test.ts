// What counts as voting again about the same.
import { describe, expect, it } from 'vitest'
import type { Subject, SubjectOf } from '../../../../shared/domain/agreement/subjects/schema.ts'
import { topicOf } from '../../../../shared/domain/agreement/subjects/topic.ts'
import { sha256, soles } from '../../../make/contest.ts'
import { award, desierto, notSelected, revocation, tieBreak } from '../../../make/session.ts'
import { C1, C2, D1, D2, leftReserve, other, waitlist } from '../room.ts'

const addendum = (path: string, after = 'B'): SubjectOf<'addendum'> => ({
  kind: 'addendum',
  actaSha256: sha256('a'),
  corrections: [{ path, before: 'A', after }],
  reason: 'Errata.',
})
const scores = (submissionId: string, score: number): Subject => ({
  kind: 'consensus-score',
  submissionId,
  scores: { '1.1': score },
  reason: '',
})
const bonus = (submissionId: string): Subject => ({
  kind: 'jury-bonus',
  submissionId,
  points: 1,
  grounds: [],
  reason: '',
})

describe('R-VOT-3: the same matter is', () => {
  it.each<[string, Subject, Subject]>([
    ['an award at another amount', award(D1, soles(50_000)), award(D1, soles(45_000), 'Repite un rubro.')],
    ['agreed scores that differ', scores(D1, 3), scores(D1, 4)],
    ['a desierto with other reasons', { kind: 'desierto', modalityId: null, reason: 'Otra.' }, desierto()],
    ['a waitlist in another order', waitlist('circulacion', C1, C2), waitlist('circulacion', C2, C1)],
    ['another figure of one reserve', leftReserve('circulacion', 1), leftReserve('circulacion', 2)],
    ['a revocation of the same', revocation(2, D1), { ...revocation(2, D1), reason: 'Otra.' } as Subject],
    ['a tie in another order', tieBreak(C1, C2), tieBreak(C2, C1)],
    ['a revocation that lists otherwise', revocation(2, D1, D2), revocation(2, D2, D1)],
    ['the same text', other, { ...other }],
    ['the Acta in another draft', { kind: 'acta', pdfSha256: sha256('a') }, { kind: 'acta', pdfSha256: sha256('b') }],
    ['an addendum that words it otherwise', addendum('session.place', 'B'), addendum('session.place', 'C')],
  ])('%s', (_, one, another) => {
    expect(topicOf(another)).toBe(topicOf(one))
  })
})

describe('R-VOT-3: another matter is', () => {
  it.each<[string, Subject, Subject]>([
    ['another submission', award(D1, 1), award(D2, 1)],
    ['the submission left out', award(D1, 1), notSelected(D1)],
    ['its scores', scores(D1, 3), bonus(D1)],
    ['fewer submissions', notSelected(C1, C2), notSelected(C1)],
    ['another modality', desierto('circulacion'), desierto('distribucion')],
    ['the whole contest', desierto('circulacion'), desierto()],
    ['another list', waitlist('circulacion', C1), waitlist(null, C1)],
    ['another reserve', leftReserve('circulacion', 1), leftReserve('distribucion', 1)],
    ['a reserve instead of its modality', desierto('circulacion'), leftReserve('circulacion', 1)],
    ['the revocation of another agreement', revocation(2, D1), revocation(3, D1)],
    ['the revocation of another submission', revocation(2, D1), revocation(2, D2)],
    ['another text', other, { kind: 'other', text: 'Felicitar a las salas.' }],
    ['another correction of the Acta', addendum('session.place'), addendum('session.observers.0')],
  ])('%s', (_, one, another) => {
    expect(topicOf(another)).not.toBe(topicOf(one))
  })
})
