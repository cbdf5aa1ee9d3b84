// Installing the jury and electing who presides it.
import { describe, it } from 'vitest'
import { jurors, makeContest, makeSubmission } from '../../make/contest.ts'
import {
  approved,
  departure,
  election,
  everyone,
  first,
  installation,
  presided,
  second,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'

const contest = makeContest()
const substitute = { id: 'jurado-4', name: 'LEE LEE, SUN', profileId: 'c', certificate: 'AAAA' }
const install = { ...installation, type: 'InstallJury' as const }
const electing = (...candidates: string[]) => ({
  type: 'ElectPresident' as const,
  ballots: candidates.map((candidateId, index) => ({ jurorId: everyone[index] ?? '', candidateId })),
})

describe('installation', () => {
  it('R-JUR-1: three members of distinct profiles are installed', () => {
    given(contest).when(install).thenEvent(installation)
  })

  it('R-JUR-1: a jury of another size is refused', () => {
    given(makeContest({ jurors: jurors.slice(0, 2) }))
      .when({ ...install, attending: [first, second] })
      .thenRefusal('jury-size', 'R-JUR-1', { size: 3, members: 2 })
  })

  it('R-JUR-1: two members of one profile are refused', () => {
    const twins = jurors.map((juror) => ({ ...juror, profileId: 'a' }))
    given(makeContest({ jurors: twins }))
      .when(install)
      .thenRefusal('jury-size', 'R-JUR-1')
  })

  it.each(['c', 'd'])('R-JUR-1: a fourth member, of profile %s, is refused', (profileId) => {
    const [, , last] = jurors
    const four = last ? [...jurors, { ...last, id: 'jurado-4', profileId }] : []
    given(makeContest({ jurors: four }))
      .when({ ...install, attending: [...everyone, 'jurado-4'] })
      .thenRefusal('jury-size', 'R-JUR-1', { size: 3, members: 4 })
  })

  it('R-JUR-3: those who stayed are installed when a resolution says who left, and whoever came with them', () => {
    const two = { ...install, attending: [first, second] }
    given(contest, departure(third))
      .when(two)
      .thenEvent({ ...installation, attending: [first, second] })
    const three = [first, second, substitute.id]
    given(contest, departure(third, substitute))
      .when({ ...install, attending: three })
      .thenEvent({ ...installation, attending: three })
    given(contest, departure(third, substitute)).when(install).thenRefusal('juror-unknown', 'R-JUR-1', { juror: third })
  })

  it('R-JUR-1: a jury that was named without a member is not made whole by replacing another', () => {
    const two = makeContest({ jurors: jurors.slice(1) })
    given(two, departure(third, substitute))
      .when({ ...install, attending: [second, substitute.id] })
      .thenRefusal('jury-size', 'R-JUR-1', { size: 3, members: 2 })
  })

  it('R-JUR-1: who is not a member is refused', () => {
    given(contest)
      .when({ ...install, attending: [...everyone, 'otra'] })
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
  })

  it('R-JUR-2: a jury is installed once', () => {
    given(contest, installation).when(install).thenRefusal('jury-already-installed', 'R-JUR-2')
  })

  it('R-JUR-3: two of three members do not go on without a new resolution', () => {
    given(contest)
      .when({ ...install, attending: [first, third] })
      .thenRefusal('jury-incomplete', 'R-JUR-3', { present: 2, members: 3 })
  })

  it('R-JUR-3: all three go on; a member named twice is one member', () => {
    given(contest)
      .when({ ...install, attending: [...everyone, first] })
      .thenEvent(installation)
  })

  it('R-JUR-4: a member alone has no quorum, however often named', () => {
    given(contest)
      .when({ ...install, attending: [first, first] })
      .thenRefusal('quorum-missing', 'R-JUR-4', { present: 1, quorum: 2 })
  })

  it('R-ACT-1: under an Acta per modality, a package of one modality', () => {
    const perModality = { ...contest.bases, acta: { ...contest.bases.acta, scope: 'modality' as const } }
    given(makeContest({ bases: perModality }))
      .when(install)
      .thenRefusal('one-modality-per-acta', 'R-ACT-1', { modalities: 2 })
    given(makeContest({ bases: perModality, submissions: [makeSubmission('D', 1), makeSubmission('D', 2)] }))
      .when(install)
      .thenEvent(installation)
  })

  it('R-ACT-1: a session without a place is refused', () => {
    given(contest)
      .when({ ...install, place: ' ' })
      .thenRefusal('place-missing', 'R-ACT-1')
  })

  it('R-ACT-2: nothing is installed once the Acta is approved', () => {
    given(contest, ...approved(contest))
      .when(install)
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})

describe('election', () => {
  it('R-JUR-2: more than half of the votes elect the president', () => {
    given(contest, installation)
      .when(electing(second, first, first))
      .thenEvent(election)
  })

  it('R-JUR-2: a vote for each member elects nobody', () => {
    given(contest, installation)
      .when(electing(first, second, third))
      .thenRefusal('election-undecided', 'R-JUR-2')
  })

  it.each([
    ['a vote is missing', electing(first, first)],
    ['a vote is for who is no member', electing(first, first, 'otra')],
    [
      'a member votes once more',
      {
        type: 'ElectPresident' as const,
        ballots: [first, second, third, third].map((jurorId) => ({ jurorId, candidateId: first })),
      },
    ],
    [
      'a member votes twice, and another not',
      {
        type: 'ElectPresident' as const,
        ballots: [first, first, second].map((jurorId) => ({ jurorId, candidateId: first })),
      },
    ],
  ])('R-JUR-2: refused when %s', (_, command) => {
    given(contest, installation).when(command).thenRefusal('ballots-wrong', 'R-JUR-2', { members: 3 })
  })

  it('R-JUR-2: no election before the installation', () => {
    given(contest)
      .when(electing(first, first, first))
      .thenRefusal('jury-not-installed', 'R-JUR-2')
  })

  it('R-JUR-2: a president is elected once', () => {
    given(contest, ...presided)
      .when(electing(first, first, first))
      .thenRefusal('president-already-elected', 'R-JUR-2')
  })

  it('R-ACT-2: nor once the Acta is approved', () => {
    given(contest, ...approved(contest))
      .when(electing(first, first, first))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})
