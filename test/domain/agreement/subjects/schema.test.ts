// The shape of what an agreement can be about.
import { describe, expect, it } from 'vitest'
import { type Subject, SubjectSchema } from '../../../../shared/domain/agreement/subjects/schema.ts'
import { award, notSelected, revocation } from '../../../make/session.ts'
import { D1, D2, waitlist } from '../room.ts'

const list = waitlist('distribucion', D2, D1)

describe('the shape of a subject', () => {
  const fits = (subject: unknown) => SubjectSchema.safeParse(subject).success

  it.each<[string, Subject, unknown]>([
    ['an amount in céntimos', award(D1, 1), award(D1, 0.5)],
    ['a waitlist with somebody in it', list, { ...list, entries: [] }],
    ['each place once', list, waitlist('distribucion', D1, D1)],
    ['somebody left out', notSelected(D1), notSelected()],
    ['each left out once', notSelected(D1, D2), notSelected(D1, D1)],
    ['each revoked once', revocation(2, D1, D2), revocation(2, D1, D1)],
    [
      'a tie of two',
      { kind: 'tie-break', order: [D1, D2], reason: '' },
      { kind: 'tie-break', order: [D1], reason: '' },
    ],
    [
      'each tied once',
      { kind: 'tie-break', order: [D1, D2], reason: '' },
      { kind: 'tie-break', order: [D1, D1], reason: '' },
    ],
  ])('R-VOT-2: has %s', (_, right, wrong) => {
    expect([fits(right), fits(wrong)]).toEqual([true, false])
  })
})
