// Each finding that is still open, in the fewest commands. A test that fails here says that its rule was put right:
// then the finding leaves this file and open-findings.ts, and the random sessions hold the rule to it.
import { describe, expect, it } from 'vitest'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import { bases, makeContest, makeRegional, makeSubmission } from '../make/contest.ts'
import { desierto, notSelected } from '../make/session.ts'
import { complaints } from './judge.ts'
import { isOpenFinding } from './open-findings.ts'
import { agree, deliver, elect, install, played, sheet, supplement } from './script.ts'

const [one, two, three] = ['jurado-1', 'jurado-2', 'jurado-3']
const all = { [one]: 'for', [two]: 'for', [three]: 'for' } as const
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25']
const contest = makeContest()

/** Installed, presided and delivered; the third member abstained from D1. */
const opened = (from = contest): SessionCommand[] => [
  install(one, two, three),
  elect(one, two, three),
  ...[one, two, three].map((jurorId) => deliver(jurorId)),
  ...agree('apertura', { kind: 'opening' }, all),
  {
    type: 'OpenScoresheets',
    agreementId: 'apertura',
    sheets: [sheet(from, one, 1), sheet(from, two, 1), sheet(from, three, 1, D1)],
  },
]

describe('still open', () => {
  it('R-ACT-1: with one Acta per modality, a supplement brings another modality', () => {
    const modal = makeContest({
      bases: { ...bases, acta: { ...bases.acta, scope: 'modality' } },
      submissions: [makeSubmission('D', 1)],
    })
    expectFinding(modal, [supplement(makeSubmission('C', 9))])
  })

  it('R-ABS-2: a desierto reaches a submission whose own decision was revoked, with the vote of who abstained', () => {
    expectFinding(contest, [
      ...opened(),
      ...agree('no', notSelected(D1), { [one]: 'for', [two]: 'for' }),
      ...agree('vacio', desierto('distribucion'), all),
      ...agree(
        'atras',
        { kind: 'revocation', agreementId: 'no', submissionIds: [D1], reason: 'Se vuelve a deliberar.' },
        { [one]: 'for', [two]: 'for' },
      ),
    ])
  })

  it('R-VOT-2: a desierto takes the place of what was decided apart while it was under vote', () => {
    const [proposal, ...votes] = agree('vacio', desierto('distribucion'), all)
    expectFinding(contest, [
      ...opened(),
      ...agree('no', notSelected(D1), { [one]: 'for', [two]: 'for' }),
      ...(proposal ? [proposal] : []),
      ...agree('tampoco', notSelected(D2), all),
      ...votes,
    ])
  })

  it('R-ABS-2: a second opening repeats an abstention and takes effect from a desierto agreed in its knowledge', () => {
    const late = makeRegional('C', 7)
    const grown = makeContest({ submissions: [...contest.submissions, late] })
    const sheets = [sheet(grown, one, 2), sheet(grown, two, 2), sheet(grown, three, 2, D1)]
    expectFinding(contest, [
      ...opened(),
      ...agree('no', notSelected(D1), { [one]: 'for', [two]: 'for' }),
      ...agree('vacio', desierto('distribucion'), all),
      supplement(late),
      ...[one, two, three].map((jurorId) => deliver(jurorId, 2)),
      ...agree('otra', { kind: 'opening' }, all),
      { type: 'OpenScoresheets', agreementId: 'otra', sheets },
    ])
  })
})

/** All goes well up to one step, and there the two readings disagree as they are known to. */
function expectFinding(from: typeof contest, commands: readonly SessionCommand[]) {
  const found = played(from, commands)
    .map(complaints)
    .find((some) => some.length > 0)
  expect(found).toBeDefined()
  expect(found?.filter((complaint) => !isOpenFinding(complaint))).toEqual([])
}
