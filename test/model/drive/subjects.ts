// Random subjects of agreements, mostly such as a jury would propose at this point.
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { currentActaSha256 } from '../../../shared/domain/session/acta.ts'
import { effective } from '../../../shared/domain/session/effects.ts'
import { adopted } from '../../../shared/domain/session/state.ts'
import { ADDENDUM_PATHS, textAt } from '../naive/addendum.ts'
import { inMood } from './dice.ts'
import { consensusScore, juryBonus, tieBreak } from './figure-subjects.ts'
import { award, desierto, desiertoReserve, notSelected, several, waitlist } from './money-subjects.ts'
import { ABSENT, anyAgreement, type Room, reason } from './room.ts'

function revocation(room: Room): Subject {
  const { state, dice } = room
  const target = dice.chance(85) ? dice.pick(adopted(state)) : dice.pick(state.agreements)
  const left = target ? effective(target) : []
  const submissionIds = dice.chance(5)
    ? several(room, 1)
    : left.slice(0, dice.chance(5) ? 0 : 1 + dice.roll(left.length))
  return { kind: 'revocation', agreementId: target?.id ?? anyAgreement(room), submissionIds, reason: reason(room) }
}

function addendum(room: Room): Subject {
  const { state, session, dice } = room
  const path = dice.pick(ADDENDUM_PATHS) ?? ''
  const standing = textAt(session, path) ?? 'nada'
  const after = dice.chance(50) ? standing.toLowerCase() : `${standing} (bis)`
  return {
    kind: 'addendum',
    actaSha256: dice.chance(5) ? ABSENT : (currentActaSha256(state) ?? ABSENT),
    corrections: [{ path, before: dice.chance(8) ? 'otra cosa' : standing, after }],
    reason: reason(room),
  }
}

export const other = (room: Room): Subject => ({ kind: 'other', text: reason(room) })

export const acta = ({ state, dice }: Room): Subject => ({
  kind: 'acta',
  pdfSha256: dice.chance(5) ? ABSENT : (state.draft?.pdfSha256 ?? ABSENT),
})

export const opening = (): Subject => ({ kind: 'opening' })

type Draw = (room: Room) => Subject

/** What a jury proposes while something is undecided, and how often. */
const DECISIONS: Table<Exclude<Subject['kind'], 'opening' | 'acta' | 'addendum' | 'revocation' | 'desierto-reserve'>> =
  {
    award: [26, award],
    'not-selected': [10, notSelected],
    waitlist: [5, waitlist],
    desierto: [2, desierto],
    'tie-break': [6, tieBreak],
    'consensus-score': [2, consensusScore],
    'jury-bonus': [2, juryBonus],
    other: [1, other],
  }

/** What is proposed at any moment, fitting or not, and how often. */
const ANYTHING: Table<Subject['kind']> = {
  opening: [4, opening],
  award: [20, award],
  'not-selected': [12, notSelected],
  waitlist: [10, waitlist],
  desierto: [8, desierto],
  'desierto-reserve': [6, desiertoReserve],
  'tie-break': [14, tieBreak],
  'consensus-score': [6, consensusScore],
  'jury-bonus': [5, juryBonus],
  revocation: [20, revocation],
  acta: [4, acta],
  addendum: [3, addendum],
  other: [4, other],
}

type Table<K extends string> = Readonly<Record<K, readonly [weight: number, draw: Draw]>>

export const drawDecision: Draw = (room) => inMood(room.dice, room.mood, DECISIONS)(room)

export const drawSubject: Draw = (room) => inMood(room.dice, room.mood, ANYTHING)(room)

export const drawAddendum: Draw = addendum

export const drawReserve: Draw = desiertoReserve
