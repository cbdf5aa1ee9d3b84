// Random contests: few companies and people for many submissions, so that everybody is somebody's director, and requests
// that together exceed every pocket.
import { REGIONS } from '../../../shared/bases/regions.ts'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Contest, Juror, Submission, Winner } from '../../../shared/domain/contest/contest.ts'
import { makeContest, makeSubmission, person, ruc } from '../../make/contest.ts'
import type { Dice } from './dice.ts'
import { PACKS } from './packs.ts'

const REGIONS_DRAWN = ['LIMA METROPOLITANA', 'CUSCO', 'PUNO', 'LORETO', 'CALLAO', 'LIMA PROVINCIAS'] as const

function makeJurors(bases: RulePack): Juror[] {
  return bases.jury.profiles.map(({ id }, index) => ({
    id: `jurado-${index + 1}`,
    name: person(80 + index),
    profileId: id,
    certificate: 'AAAA',
  }))
}

/** A submission with a free serial; its people come from a pool that is smaller than the contest. */
export function drawSubmission(dice: Dice, bases: RulePack, serial: number, modalityId?: string): Submission {
  const modality = bases.modalities.find(({ id }) => id === modalityId) ?? dice.pick(bases.modalities)
  if (!modality) throw new Error('a pack has modalities')
  const region = dice.pick(REGIONS_DRAWN) ?? REGIONS[0]
  const company = dice.roll(14)
  const share = dice.pick([100, 100, 97, 90, 85, 60, 30]) ?? 100
  return makeSubmission('D', serial, {
    modalityId: modality.id,
    directors: [person(40 + dice.roll(16)), ...(dice.chance(30) ? [person(40 + dice.roll(16))] : [])],
    requestedCentimos: Math.max(1, Math.floor((modality.maxRequestCentimos * share) / 100) - dice.roll(200)),
    appliesToReserve: dice.chance(60),
    applicant: { ruc: ruc(company), region, legalRepresentative: person(company + (dice.chance(10) ? 1 : 0)) },
    ...identity(bases, modality.letter, serial),
  })
}

const identity = ({ line, year }: RulePack, letter: string, serial: number) => ({
  id: `${line}-${letter}-${String(serial).padStart(5, '0')}-${year % 100}`,
  title: `OBRA ${letter}${serial}`,
})

function drawWinners(dice: Dice, submissions: readonly Submission[], bases: RulePack): Winner[] {
  return Array.from({ length: dice.chance(30) ? 1 + dice.roll(2) : 0 }, () => {
    const like = dice.pick(submissions)
    const [excluded] = bases.uniqueness.excludedWorksOf
    return {
      contest: dice.chance(50) ? `${excluded ?? 'Otro premio'} 2025`.toUpperCase() : 'Concurso de preservación',
      applicant: 'OTRA COMPAÑÍA S.A.C.',
      ruc: dice.chance(30) && like ? like.applicant.ruc : ruc(900),
      legalRepresentative: dice.chance(30) && like ? like.applicant.legalRepresentative.toLowerCase() : person(99),
      directors: dice.chance(30) && like ? [...like.directors] : [person(98)],
      ...(dice.chance(60) && like ? { work: ` ${like.title.toLowerCase()} ` } : {}),
    }
  })
}

export function drawContest(dice: Dice): Contest {
  const bases = dice.pick(PACKS)
  if (!bases) throw new Error('there are packs')
  const isOneModality = bases.acta.scope === 'modality' && !dice.chance(25)
  const only = isOneModality ? dice.pick(bases.modalities)?.id : undefined
  const size = dice.chance(15) ? 7 + dice.roll(4) : 2 + dice.roll(5)
  const submissions = Array.from({ length: size }, (_, index) => drawSubmission(dice, bases, index + 1, only))
  return makeContest({
    id: `${bases.id}-modelo`,
    title: bases.title,
    bases,
    jurors: makeJurors(bases).slice(dice.chance(3) ? 1 : 0),
    submissions,
    receivedByRegion: {
      'LIMA METROPOLITANA': 20,
      CUSCO: 3,
      PUNO: 3,
      LORETO: 1,
      ...(dice.chance(5) ? { CUSCO: 0 } : {}),
    },
    winnersOfYear: drawWinners(dice, submissions, bases),
  })
}
