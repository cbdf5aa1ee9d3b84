// The packs under which random sessions are played: those of the project, and what else the schema lets a contest say.
import { type RulePack, RulePackSchema } from '../../../shared/bases/rule-pack.ts'
import { bases } from '../../make/contest.ts'
import { ayniBases, qhatuBases } from '../../make/packs/contests.ts'

/** A pack in which some parts are others; it must still be a pack. */
const varied = (pack: RulePack, id: string, parts: Partial<RulePack>): RulePack =>
  RulePackSchema.parse({ ...pack, ...parts, id })

const ALL_MEANS: RulePack['tieMeans'] = [
  { id: 'revote', article: 'artículo 1' },
  { id: 'equity', article: 'artículo 2' },
  { id: 'casting-vote', article: 'artículo 3' },
]

const noRevote = ALL_MEANS.filter(({ id }) => id !== 'revote')

const seats = (size: number) =>
  Array.from({ length: size }, (_, index) => ({ id: `p${index}`, text: `Perfil ${index}` }))

/** Money for two awards, and none of it reserved. */
const little = { ...ayniBases.funds, totalCentimos: 6_000_000 }

/** The reserves of 2025, and little beside them. */
const scarce = { ...bases.funds, totalCentimos: bases.funds.reserveCentimos + 9_000_000 }

export const PACKS: readonly RulePack[] = [
  bases,
  varied(bases, 'escasa', { funds: scarce }),
  ayniBases,
  qhatuBases,
  varied(bases, 'conserva', {
    jury: { ...bases.jury, leaverScoresheet: 'kept', consensus: 'never' },
    bonus: { ...bases.bonus, scope: 'jury' },
    tieMeans: ALL_MEANS,
  }),
  varied(bases, 'sin-segunda-votacion', { tieMeans: noRevote, waitlist: { scope: 'contest' } }),
  varied(bases, 'acta-por-modalidad', { acta: { ...bases.acta, scope: 'modality' } }),
  varied(ayniBases, 'siete', {
    funds: little,
    jury: { ...ayniBases.jury, size: 7, quorum: 4, profiles: seats(7), consensus: 'while-incomplete' },
  }),
  varied(ayniBases, 'cinco-sin-segunda-votacion', {
    funds: little,
    tieMeans: noRevote,
    majorities: {
      ...ayniBases.majorities,
      acta: 'simple',
      opening: 'simple',
      desierto: 'simple',
      addendum: 'absolute',
    },
  }),
  varied(bases, 'cuatro', {
    jury: { ...bases.jury, size: 4, quorum: 3, profiles: seats(4) },
    tieMeans: ALL_MEANS,
    majorities: { ...bases.majorities, award: 'absolute' },
  }),
]
