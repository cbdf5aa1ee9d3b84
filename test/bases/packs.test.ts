// Two packs that differ from that of 2025 in every part: desks, scoresheets and the consolidated table follow them.
import { describe, expect, it } from 'vitest'
import { maxPoints, subcriteriaOf, subcriterionText } from '../../shared/bases/rule-pack.ts'
import { type Contest, ContestSchema } from '../../shared/domain/contest/contest.ts'
import { consolidate } from '../../shared/domain/scoring/consolidate.ts'
import { decideDesk, evolveDesk, foldDesk, scoresheetOf } from '../../shared/domain/scoring/desk.ts'
import { rational } from '../../shared/domain/scoring/rational.ts'
import type { Scoresheet } from '../../shared/domain/scoring/scoresheet.ts'
import { noConflict, recorded } from '../domain/given.ts'
import { AT, sha256 } from '../make/contest.ts'
import { ayniBases, contestOf, qhatuBases } from '../make/packs/contests.ts'

type Command = Parameters<typeof decideDesk>[0]
/** A score per subcriterion in the pack's order, or null for an abstention. */
type Scores = readonly number[] | null

const ayni = contestOf(ayniBases)
const qhatu = contestOf(qhatuBases)

/** The desk of a juror who gave these commands, all of them accepted. */
const deskAfter = (contest: Contest, jurorId: string, commands: readonly Command[]) =>
  commands.reduce(
    (desk, command) => {
      const decision = decideDesk(command, desk)
      if (!decision.ok) throw new Error(decision.error.code)
      return evolveDesk(desk, { ...decision.value, at: AT, actor: jurorId })
    },
    openDesk(contest, jurorId),
  )

/** A desk on which no conflict was declared. */
const openDesk = (contest: Contest, jurorId: string) => foldDesk(contest, jurorId, recorded([noConflict(contest)]))

const scoring = ({ bases }: Contest, submissionId: string, scores: Scores): Command[] =>
  scores === null
    ? bases.abstentionCauses
        .slice(0, 1)
        .map(({ id }) => ({ type: 'DeclareAbstention', submissionId, causeId: id, description: 'Lo asesoré en 2024.' }))
    : [
        ...subcriteriaOf(bases).map(({ id }, at): Command => {
          const score = scores[at]
          if (score === undefined) throw new Error(`no score for ${id}`)
          return { type: 'GiveScore', submissionId, subcriterionId: id, score }
        }),
        { type: 'WriteComment', submissionId, subcriterionId: null, text: 'Bien fundamentada.' },
      ]

/** A sealed sheet per juror: `scores` of a submission by its id, juror after juror; `others` for the rest. */
const sheetsOf = (contest: Contest, scores: Readonly<Record<string, readonly Scores[]>>, others: readonly number[]) =>
  contest.jurors.map(({ id }, juror): Scoresheet => {
    const commands = contest.submissions.flatMap((submission) => {
      const given = scores[submission.id]?.[juror]
      return scoring(contest, submission.id, given === undefined ? others : given)
    })
    const sheet = scoresheetOf(deskAfter(contest, id, [...commands, { type: 'SealScoresheet' }]), sha256('9'))
    if (!sheet) throw new Error('it is sealed')
    return sheet
  })

const figures = (contest: Contest, sheets: readonly Scoresheet[]) =>
  Object.entries(consolidate(contest, sheets)).map(([modality, rows]) => [
    modality,
    rows.map(({ submission, total, rank }) => [submission.id, total, rank]),
  ])

it('contests under either pack are contests like any other', () => {
  for (const contest of [ayni, qhatu]) expect(ContestSchema.parse(contest)).toEqual(contest)
  expect(ayni.submissions.map(({ id }) => id)).toEqual(
    ['F', 'D', 'A'].flatMap((letter) => [1, 2, 3].map((serial) => `FAC-${letter}-0000${serial}-26`)),
  )
  expect(qhatu.submissions.map(({ id, appliesToReserve }) => [id, appliesToReserve])).toEqual([
    ['PQC-C-00001-27', false],
    ['PQC-C-00002-27', true],
    ['PQC-C-00003-27', true],
  ])
})

describe('a scale of 0–10 with weights 5, 3, 4 and 2', () => {
  const [first, second, third] = ['FAC-F-00001-26', 'FAC-F-00002-26', 'FAC-F-00003-26'] as const
  const give = (score: number): Command => ({ type: 'GiveScore', submissionId: first, subcriterionId: 'guion', score })
  const desk = openDesk(ayni, 'jurado-1')

  it('R-SCO-1: gives up to 140 points, and words that differ by modality', () => {
    expect([maxPoints(ayniBases), maxPoints(qhatuBases)]).toEqual([140, 16])
    const [, , community] = subcriteriaOf(ayniBases)
    if (!community) throw new Error('it has four subcriteria')
    expect(subcriterionText(community, 'animacion')).toContain('personajes')
    expect(subcriterionText(community, 'ficcion')).toBe(community.text)
  })

  it('R-SCO-1: takes 0 and 10, and refuses what is beyond with its own article', () => {
    for (const score of [0, 10]) expect(decideDesk(give(score), desk)).toMatchObject({ ok: true, value: { score } })
    for (const score of [-1, 11])
      expect(decideDesk(give(score), desk)).toMatchObject({
        error: {
          code: 'score-outside-scale',
          article: 'Reglamento del Fondo Ayni, artículo 7',
          facts: { min: 0, max: 10 },
        },
      })
  })

  it('R-SCO-2: has no additional points', () => {
    const bonus = (points: number): Command => ({ type: 'GiveBonus', submissionId: first, points, grounds: [] })
    expect(decideDesk(bonus(1), desk)).toMatchObject({ error: { code: 'bonus-too-high', facts: { max: 0 } } })
  })

  it('R-SCO-5: makes exact totals over those who scored; a 0 counts, an abstention does not, equal totals share a place', () => {
    const scores = {
      [first]: [[10, 0, 7, 3], [9, 1, 7, 4], [8, 10, 1, 10], null, null],
      [second]: [
        [10, 10, 10, 10],
        [10, 10, 10, 10],
        [10, 10, 10, 10],
        [10, 10, 10, 10],
        [0, 0, 0, 0],
      ],
      [third]: [null, null, null, null, null],
    }
    const sheets = sheetsOf(ayni, scores, [5, 5, 5, 5])
    const rows = (letter: string) => [1, 2, 3].map((n) => [`FAC-${letter}-0000${n}-26`, rational(70), 1])
    expect(figures(ayni, sheets)).toEqual([
      [
        'ficcion',
        [
          [second, rational(112), 1],
          [first, rational(262, 3), 2],
          [third, rational(0), null],
        ],
      ],
      ['documental', rows('D')],
      ['animacion', rows('A')],
    ])
    expect(consolidate(ayni, sheets)['ficcion']?.[1]).toMatchObject({
      totalByJuror: { 'jurado-1': 84, 'jurado-2': 84, 'jurado-3': 94 },
      abstained: ['jurado-4', 'jurado-5'],
    })
  })
})

describe('a scale of 1–4 with four jurors', () => {
  const [first, second, third] = ['PQC-C-00001-27', 'PQC-C-00002-27', 'PQC-C-00003-27'] as const

  it('R-SCO-5: makes exact totals over four jurors, or over three when one abstained', () => {
    const scores = {
      [first]: [[4, 1, 1], [1, 4, 4], [2, 2, 2], null],
      [second]: [
        [3, 3, 3],
        [2, 2, 2],
        [2, 3, 3],
        [2, 3, 4],
      ],
      [third]: [
        [4, 3, 2],
        [1, 1, 4],
        [3, 3, 4],
        [1, 2, 3],
      ],
    }
    const sheets = sheetsOf(qhatu, scores, [])
    expect(figures(qhatu, sheets)).toEqual([
      [
        'cineclubes',
        [
          [second, rational(41, 4), 1],
          [third, rational(10), 2],
          [first, rational(28, 3), 3],
        ],
      ],
    ])
  })

  it('R-SCO-1, R-SCO-3: takes no 0, and asks for a comment of five signs', () => {
    const give: Command = { type: 'GiveScore', submissionId: first, subcriterionId: 'A-1', score: 0 }
    expect(decideDesk(give, openDesk(qhatu, 'jurado-1'))).toMatchObject({ error: { facts: { min: 1, max: 4 } } })
    const commands = qhatu.submissions.flatMap(({ id }) => scoring(qhatu, id, [4, 4, 4]))
    const comment = (text: string): Command => ({
      type: 'WriteComment',
      submissionId: third,
      subcriterionId: null,
      text,
    })
    const sealing = (text: string) =>
      decideDesk({ type: 'SealScoresheet' }, deskAfter(qhatu, 'jurado-1', [...commands, comment(text)]))
    expect(sealing('Sí.')).toMatchObject({ error: { code: 'scoresheet-incomplete', facts: { first: third } } })
    expect(sealing('Buena')).toMatchObject({ ok: true })
  })
})
