// Random scoresheets: mostly flat, so that totals are often equal; some abstentions; now and then one that is not sound.
import { type RulePack, subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import { type Entry, emptyEntry, type Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { countedJurors } from '../../../shared/domain/session/table.ts'
import { AT, sha256 } from '../../make/contest.ts'
import type { Room } from './room.ts'

function drawEntry({ dice, mood, state }: Room): Entry {
  const { bases } = state.contest
  if (dice.chance(3 + 3 * mood('abstención'))) return abstainedEntry(bases)
  const { min, max } = bases.scale
  const flat = min + (dice.pick([1, 1, 1, 2]) ?? 1)
  const scores = subcriteriaOf(bases).map(({ id }) => [id, dice.chance(3) ? min + dice.roll(max - min + 1) : flat])
  const { bonus } = bases
  const points = bonus.scope === 'juror' && dice.chance(12) ? dice.roll(bonus.max + 1) : 0
  return {
    ...emptyEntry,
    scores: Object.fromEntries(scores),
    bonus: { points, grounds: points > 0 ? bonus.grounds.slice(0, 1).map(({ id }) => id) : [] },
    comment: 'Propuesta coherente y bien sustentada.',
  }
}

const abstainedEntry = (bases: RulePack): Entry => ({
  ...emptyEntry,
  abstention: {
    causeId: bases.abstentionCauses[0]?.id ?? '',
    description: 'Trabajé con la empresa en 2024.',
    declaredAt: AT,
  },
})

/** What a juror could know of when the sheet was delivered; perhaps not what came by a supplement and left again. */
function knownTo({ state, dice }: Room, jurorId: string): readonly string[] {
  const later = state.supplements
    .slice(state.received[jurorId]?.supplements ?? 0)
    .flatMap(({ submissions }) => submissions.map(({ id }) => id))
  const forgotten = dice.chance(50) ? state.removals.map(({ submissionId }) => submissionId) : []
  return state.contest.submissions.map(({ id }) => id).filter((id) => !later.includes(id) && !forgotten.includes(id))
}

/** The sheets that are due; of a later version some were opened again, others an abstention or a supplement made. */
export const drawSheets = (room: Room): Scoresheet[] =>
  countedJurors(room.state).map((jurorId) => {
    const version = room.state.received[jurorId]?.version ?? 1
    return {
      contestId: room.state.contest.id,
      packageSha256: sha256('9'),
      jurorId,
      version,
      sealedAt: AT,
      entries: Object.fromEntries(knownTo(room, jurorId).map((id) => [id, drawEntry(room)])),
      ...(version > 1 && room.dice.chance(50) ? { reopenings: [reopening(version - 1)] } : {}),
    }
  })

const reopening = (version: number, reason = 'Me equivoqué de postulación.') => ({ version, reason, at: AT })

/** Sheets of which one is not what it should be. */
export function drawOddSheets(room: Room): Scoresheet[] {
  const { dice, state } = room
  const [odd, ...others] = dice.shuffle(drawSheets(room))
  if (!odd) return []
  const [id = ''] = Object.keys(odd.entries)
  const entry = odd.entries[id] ?? emptyEntry
  const oddly = dice.pick<Scoresheet[]>([
    [],
    [odd, odd],
    [{ ...odd, version: odd.version + 1 }],
    [{ ...odd, contestId: 'otro' }],
    [{ ...odd, reopenings: [reopening(odd.version)] }],
    [{ ...odd, reopenings: [reopening(1, 'porque sí'), reopening(1)] }],
    [{ ...odd, entries: without(odd.entries, id) }],
    [withEntry(odd, id, { ...entry, scores: without(entry.scores, firstOf(state.contest.bases)) })],
    [withEntry(odd, id, { ...entry, comment: '.' })],
    [withEntry(odd, id, { ...entry, scores: { ...entry.scores, ajeno: 3 } })],
    [withEntry(odd, id, { ...entry, scores: { ...entry.scores, [firstOf(state.contest.bases)]: 99 } })],
    [withEntry(odd, id, { ...entry, bonus: { points: 1, grounds: [] } })],
    [withEntry(odd, id, { ...abstainedEntry(state.contest.bases), comment: 'Aun así, opino.' })],
    [withEntry(odd, 'CDC-D-99999-25', entry)],
  ])
  return [...others, ...(oddly ?? [])]
}

const without = <T>(items: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(items).filter(([id]) => id !== key))

const firstOf = (bases: RulePack) => subcriteriaOf(bases)[0]?.id ?? ''

const withEntry = (sheet: Scoresheet, id: string, entry: Entry): Scoresheet => ({
  ...sheet,
  entries: { ...sheet.entries, [id]: entry },
})
