// The board of amounts: what it stands on, what is proposed for a draft, scenarios, and the way to agreements.
import { describe, expect, it } from 'vitest'
import { actFacts } from '../../../renderer/src/screens/session/agreements/act-facts.ts'
import {
  boardBase,
  judged,
  markOf,
  openAwards,
  standings,
} from '../../../renderer/src/screens/session/agreements/board/board-data.ts'
import { comparedPockets, comparedRows } from '../../../renderer/src/screens/session/agreements/board/compared.ts'
import { firmnessOf, stabilities } from '../../../renderer/src/screens/session/agreements/board/firmness.ts'
import { pocketsOf } from '../../../renderer/src/screens/session/agreements/board/pockets.ts'
import { proposalsFor } from '../../../renderer/src/screens/session/agreements/board/proposals.ts'
import { motionsOf, settledOf } from '../../../renderer/src/screens/session/agreements/board/scenario-motions.ts'
import {
  changed,
  freshName,
  scenariosOf,
  shownScenario,
  withAgain,
  withAmount,
  withAmounts,
  withCopy,
  without,
  withoutAward,
  withScenario,
} from '../../../renderer/src/screens/session/agreements/board/scenarios.ts'
import { shortModality } from '../../../renderer/src/screens/session/agreements/short-modality.ts'
import { movedOnto } from '../../../renderer/src/screens/session/agreements/waitlist-draft.ts'
import type { Scenario } from '../../../shared/domain/notebook/room.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import {
  bases,
  makeContest,
  makeEntry,
  makeRegional,
  makeScoresheet,
  makeSubmission,
  soles,
} from '../../make/contest.ts'
import * as make from '../../make/session.ts'
import { sessionOf } from './given.ts'

const requestedCentimos = soles(60_000)
const submissions = [
  ...[1, 2, 3, 4].map((serial) => makeSubmission('D', serial, { requestedCentimos })),
  makeRegional('D', 5, { requestedCentimos }),
  makeSubmission('C', 1, { requestedCentimos: soles(32_000) }),
]
const contest = makeContest({ submissions })
const [D1, D2, D3, D4, D5, C1] = submissions.map(({ id }) => id) as [string, string, string, string, string, string]
/** D1 is best, D4 and D5 share the last place. */
const sheets = make.everyone.map((jurorId) =>
  makeScoresheet(contest, jurorId, {
    [D1]: makeEntry(5),
    [D2]: makeEntry(4),
    [D3]: makeEntry(3),
    [D4]: makeEntry(2),
    [D5]: makeEntry(2),
  }),
)
const open = sessionOf(contest, ...make.opened(contest, sheets))
const decided = sessionOf(
  contest,
  ...make.opened(contest, sheets),
  ...make.agreement(2, make.award(D1, requestedCentimos)),
  make.proposal(3, make.award(D2, requestedCentimos)),
  ...make.agreement(4, make.notSelected(D4)),
)
const drafted = (...ids: string[]) => ids.map((submissionId) => ({ submissionId, amountCentimos: requestedCentimos }))
const scenario = (...ids: string[]): Scenario => ({
  id: 'uno',
  name: 'Uno',
  reason: 'Alcanza.',
  awards: drafted(...ids),
})

const draftOf = (state: SessionState, one: Scenario) => {
  const base = boardBase(state)
  const awards = openAwards(base, one)
  const standing = standings(state, awards)
  return {
    base,
    scenario: one,
    drafted: awards,
    standing,
    judged: judged(state, base, awards, standing),
    acts: { setAmount: () => undefined, include: () => undefined, remove: () => undefined },
    apply: () => undefined,
    setReason: () => undefined,
  }
}

describe('what the board stands on', () => {
  it('counts what is in force and under vote, hides other decisions, and orders the rest by the table', () => {
    const base = boardBase(decided)
    expect(base.counted.map(({ submissionId, number, isOpen }) => [submissionId, number, isOpen])).toEqual([
      [D1, 2, false],
      [D2, 3, true],
    ])
    expect(base.order).toEqual([C1, D3, D5])
    expect(base.modalities.map(({ hiddenCount }) => hiddenCount)).toEqual([1, 0])
    expect([markOf(base, D2), markOf(base, 'nobody')]).toEqual(['D2', ''])
    expect(openAwards(base, scenario(D5, D4, D1, D3)).map(({ submissionId }) => submissionId)).toEqual([D3, D5])
  })

  it('names modalities by a word, or by their letter where words do not tell', () => {
    expect(shortModality(bases, 'distribucion')).toBe('Distribución')
    const twins = { ...bases, modalities: bases.modalities.map((one) => ({ ...one, name: 'Cine' })) }
    expect([shortModality(twins, 'distribucion'), shortModality(twins, 'otra')]).toEqual(['D', 'otra'])
  })

  it('R-AMT-5: shows each pocket with who takes from it', () => {
    const [total, free, reserve] = pocketsOf(decided, boardBase(decided), drafted(D5))
    expect([total, free, reserve].map((pocket) => pocket?.parts.map(({ mark }) => mark))).toEqual([
      ['D1', 'D2', 'D4'],
      ['D1', 'D2'],
      ['D4'],
    ])
    expect(reserve?.leftCentimos).toBe(soles(40_000))
    const poor = makeContest({
      submissions,
      bases: { ...bases, modalities: bases.modalities.map((one) => ({ ...one, reserveCentimos: 0 })) },
    })
    const state = sessionOf(poor, ...make.opened(poor))
    expect(pocketsOf(state, boardBase(state), [])).toHaveLength(2)
  })

  it('R-AMT-8: says who could get no award at all, beside what the amounts break', () => {
    const twin = makeSubmission('C', 2, { directors: makeSubmission('D', 1).directors })
    const related = makeContest({ submissions: [...submissions, twin] })
    const state = sessionOf(related, ...make.opened(related))
    const one = { ...scenario(D1), awards: [...drafted(D1), { submissionId: twin.id, amountCentimos: 1 }] }
    const { judged: said } = draftOf(state, one)
    expect(said.lines.get(twin.id)?.problems.map(({ code }) => code)).toEqual([
      'already-awarded-this-year',
      'reduction-too-deep',
    ])
  })
})

describe('proposals for a draft', () => {
  const idsOf = (state: SessionState, awards: ReturnType<typeof drafted>) =>
    proposalsFor(state, boardBase(state), awards).map(({ id, awards: own }) => [id, own?.length ?? null])

  it('put in all that fits, each by itself, and speak of three of each modality', () => {
    // 60,000 three times and 32,000 are too much of free money: D3 waits, D5 has the reserve.
    expect(idsOf(open, [])).toEqual([
      ['fill', 4],
      [D1, 1],
      [D2, 1],
      [D3, 1],
      [C1, 1],
    ])
  })

  it('R-AMT-3: make room by least reductions or by the same for everybody', () => {
    // 180,000 of 210,000 are drafted: 32,000 more need 2,000.
    expect(idsOf(open, drafted(D1, D2, D3))).toEqual([
      [D5, 1],
      [C1, 1],
      [`${C1} igual`, 4],
      [D4, null],
    ])
  })

  it('say of a draft that is too much by how much all are to be reduced, or that it cannot be', () => {
    const over = [...drafted(D1, D2, D3), { submissionId: C1, amountCentimos: soles(32_000) }]
    expect(idsOf(open, over)[0]).toEqual(['overdrawn', 4])
    expect(idsOf(open, drafted(D1, D2, D3, D4))[0]).toEqual(['overdrawn', null])
  })
})

describe('how firm the result is', () => {
  it('shows those that are in and three beyond, with what would move them', () => {
    const [distribution] = stabilities(open)
    if (!distribution) throw new Error('the table has places')
    const { rows, summary } = firmnessOf(open, distribution, (id) => id === D1)
    expect(rows.map(({ submissionId, isIn }) => [submissionId, isIn])).toEqual([
      [D1, true],
      [D2, false],
      [D3, false],
      [D4, false],
    ])
    expect(rows[0]).toMatchObject({ best: 1, worst: 1, reasons: [] })
    expect(rows[3]?.reasons[0]).toMatch(/^Un punto de diferencia/)
    expect(summary).toContain('son firmes')
    expect(stabilities(sessionOf(contest, ...make.delivered))).toEqual([])
  })
})

describe('scenarios', () => {
  it('begin with one, and are added, copied behind their model, changed and taken away', () => {
    expect(scenariosOf([]).map(({ name }) => name)).toEqual(['Escenario 1'])
    const two = withScenario([], { ...scenario(D1), id: 'dos', name: freshName([]) })
    expect(two.map(({ name }) => name)).toEqual(['Escenario 1', 'Escenario 2'])
    const [first] = two
    if (!first) throw new Error('there are two')
    const three = withCopy(two, first, 'tres')
    expect(three.map(({ id }) => id)).toEqual(['primero', 'tres', 'dos'])
    expect(freshName(three.filter(({ id }) => id !== 'primero'))).toBe('Escenario 3')
    expect(freshName(two.map((one) => ({ ...one, name: 'Escenario 3' })))).toBe('Escenario 2')
    expect(without(three, 'tres')).toEqual(two)
    const copy = three[1] ?? first
    expect(withAgain(two, copy, 1)).toEqual(three)
    expect(withAgain(three, copy, 1)).toBe(three)
    expect([shownScenario(two, 'dos').id, shownScenario(two, 'gone').id]).toEqual(['dos', 'primero'])
    expect(changed(two, 'dos', (one) => ({ ...one, name: 'X' })).map(({ name }) => name)).toEqual(['Escenario 1', 'X'])
  })

  it('hold each submission once', () => {
    const more = withAmounts([{ submissionId: D1, amountCentimos: 1 }, ...drafted(D2)])(scenario(D1))
    expect(more.awards.map(({ amountCentimos }) => amountCentimos)).toEqual([1, requestedCentimos])
    expect(withoutAward(D1)(withAmount({ submissionId: D3, amountCentimos: 2 })(more)).awards).toHaveLength(2)
  })

  it('are compared, award by award and pocket by pocket', () => {
    const base = boardBase(open)
    expect(
      comparedRows(base, scenario(D1, D2), scenario(D2)).map((row) => [row.id, row.oneCentimos, row.otherCentimos]),
    ).toEqual([
      [D1, requestedCentimos, null],
      [D2, requestedCentimos, requestedCentimos],
    ])
    expect(comparedPockets(open, base, scenario(D1), scenario())[1]).toMatchObject({
      oneCentimos: soles(150_000),
      otherCentimos: soles(210_000),
    })
  })
})

describe('from a scenario to agreements', () => {
  it('R-VOT-2: proposes what is open, and tells apart what is decided', () => {
    const draft = draftOf(decided, scenario(D1, D2, D3, D4))
    expect(motionsOf(decided, draft)).toMatchObject([
      { submissionId: D3, problems: [], isReduced: false, needsPresiding: false },
    ])
    const settled = settledOf(decided, {
      ...draft,
      scenario: { ...draft.scenario, awards: [...drafted(D2, D4), { submissionId: D1, amountCentimos: 1 }] },
    })
    expect(settled.map((said) => said.replaceAll('\u00a0', ' '))).toEqual([
      '«OBRA D2»: en votación, acuerdo 3, S/ 60,000.00.',
      '«OBRA D4»: no seleccionada.',
      '«OBRA D1»: acuerdo 2, S/ 60,000.00. En el escenario: S/ 0.01.',
    ])
  })

  it('keeps back what a rule stands against', () => {
    const draft = draftOf(open, { ...scenario(), awards: [{ submissionId: D1, amountCentimos: soles(50_000) }] })
    expect(motionsOf(open, draft)[0]?.problems.map(({ code }) => code)).toEqual(['reduction-too-deep'])
  })
})

describe('the facts of a proposal', () => {
  it('tell how many, how much, what is left and by which rule', () => {
    const told = (subject: Parameters<typeof actFacts>[1]) =>
      actFacts(open, subject).map(({ term, parts }) => `${term}: ${parts.join(' ')}`.replaceAll('\u00a0', ' '))
    expect(told(make.award(D5, requestedCentimos))).toEqual([
      'Cuántas: 1 postulación.',
      'Cuánto: S/ 60,000.00.',
      'Después: Quedan S/ 40,000.00 de la reserva de Distribución. Quedan S/ 360,000.00 del total.',
      'Con qué regla: Bases 6.5 (R-AMT-2, R-AMT-4, R-AMT-5) Bases 6.5 y 8.5.3 (R-AMT-3) Bases V (R-AMT-8)',
    ])
    expect(told(make.award(D1, requestedCentimos))[2]).toContain('Quedan S/ 150,000.00 de libre disponibilidad.')
    const reserve = { kind: 'desierto-reserve', modalityId: 'distribucion', leftCentimos: 100, reason: '' } as const
    expect(told(reserve)).toEqual(['Cuánto: S/ 1.00 quedan sin asignar.', 'Con qué regla: Bases 6.5 (R-AMT-7)'])
    expect(told({ kind: 'other', text: 'x' })[0]).toBe('Cuánto: No toma dinero del concurso.')
  })
})

it('a place of a waitlist takes that of another, which makes room', () => {
  const places = [D1, D2, D3].map((submissionId) => ({ submissionId, amount: '', reason: '' }))
  const order = (moved: typeof places) => moved.map(({ submissionId }) => submissionId)
  expect(order([...movedOnto(places, D3, D1)])).toEqual([D3, D1, D2])
  expect(order([...movedOnto(places, D1, D3)])).toEqual([D2, D3, D1])
  expect(movedOnto(places, 'gone', D1)).toBe(places)
  expect(movedOnto(places, D1, 'gone')).toBe(places)
})
