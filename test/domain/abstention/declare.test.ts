// Declaring an abstention.
import { describe, expect, it } from 'vitest'
import { decideAbstention } from '../../../shared/domain/abstention/declare.ts'
import { bases, makeContest } from '../../make/contest.ts'
import { expectRefusal } from '../given.ts'

const contest = makeContest()
const declare = (causeId: string, description: string) =>
  decideAbstention({ submissionId: 'CDC-D-00001-25', causeId, description }, bases)

describe('an abstention', () => {
  it.each(bases.abstentionCauses.map((cause) => cause.id))('R-ABS-1: with cause %s and a description', (causeId) => {
    expect(declare(causeId, '  Es mi socia. ')).toEqual({
      ok: true,
      value: { type: 'AbstentionDeclared', submissionId: 'CDC-D-00001-25', causeId, description: 'Es mi socia.' },
    })
  })

  it('R-ABS-1: with a cause that is not on the list is refused', () => {
    expectRefusal(declare('porque-si', 'Es mi socia.'), contest, 'abstention-cause-unknown', 'R-ABS-1', {
      cause: 'porque-si',
    })
  })

  it('R-ABS-1: with a description that says nothing is refused', () => {
    expectRefusal(declare('otra', '  nueve ch. '), contest, 'abstention-needs-description', 'R-ABS-1', { min: 10 })
  })

  it('R-ABS-1: ten characters say something', () => {
    expect(declare('otra', ' diez letr. ')).toMatchObject({ ok: true, value: { description: 'diez letr.' } })
  })
})
