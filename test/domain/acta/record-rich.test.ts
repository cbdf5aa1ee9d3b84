// A session in which nearly everything happens, decided by the rules: what its Acta states, and what it keeps.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { ActaRecordSchema } from '../../../shared/domain/acta/record-schema.ts'
import { soles } from '../../make/contest.ts'
import { codes, richSession, SCORES, type Scores, SECRETS } from '../../make/rich-session.ts'

const { D1, D2, D3, D4, C1, C2 } = codes
const recordWith = (scores: Scores = SCORES) =>
  ActaRecordSchema.parse(actaRecord(richSession(scores), '2025-09-24T20:00:00Z'))
const record = recordWith()

describe('R-ACT-1: the Acta of a session in which nearly everything happened', () => {
  it('states who was selected, who waits, and what is left', () => {
    const [distribucion, circulacion] = record.modalities
    expect(distribucion?.beneficiaries.map(({ submissionId }) => submissionId)).toEqual([D1, D2, D3])
    expect(circulacion?.beneficiaries.map((one) => [one.submissionId, one.awardedCentimos])).toEqual([
      [C1, soles(45_000)],
    ])
    expect(record.waitlist.map(({ entries }) => entries.length)).toEqual([3])
    expect(record.desierto.map(({ reserveCentimos }) => reserveCentimos)).toEqual([soles(65_000)])
    expect(record.money.reserves.map(({ leftCentimos }) => leftCentimos)).toEqual([soles(5_000), soles(65_000)])
  })

  it('states which agreements are in force', () => {
    const lost = record.agreements.filter(({ inForce }) => !inForce)
    expect(lost.map(({ number, kind, outcome }) => [number, kind, outcome])).toEqual([
      [7, 'award', 'unanimity'],
      [13, 'other', 'lapsed'],
    ])
    expect(record.agreements.map(({ majority }) => majority)).toEqual([
      ...Array(13).fill('simple'),
      'consensus',
      'consensus',
    ])
  })

  it('states the scores as the members in force gave them, agreed on them or keep them to themselves', () => {
    const scores = record.modalities.flatMap((modality) => modality.scores)
    expect(
      scores.map(({ submissionId, agreedIn, revised, withheld }) => [submissionId, agreedIn, revised, withheld]),
    ).toEqual([
      [D1, null, true, false],
      [D2, 2, false, false],
      [D3, null, false, true],
      [C1, null, false, false],
    ])
  })
})

describe('R-ACT-1: the Acta is published, so of that session', () => {
  it('one juror’s scores leave no trace: others with the same mean give the same Acta', () => {
    expect(recordWith({ ...SCORES, [C1]: [1, 3, 5], [D2]: [5, 1, 1], [D3]: [1, 5, 3] })).toEqual(record)
  })

  it('the scores of who was not selected leave no trace', () => {
    expect(recordWith({ ...SCORES, [D4]: [5, 5, 5], [C2]: [5, 5, 5] })).toEqual(record)
  })

  it('no comment, description or private reason is in it, though the session holds them all', () => {
    const [session, stated] = [JSON.stringify(richSession()), JSON.stringify(record)]
    for (const secret of SECRETS) {
      expect(session).toContain(secret)
      expect(stated).not.toContain(secret)
    }
    expect(stated).not.toMatch(/byJuror|entries":\{|comment|legalRepresentative|certificate"/i)
  })
})
