// Where a scenario happens: the session in the room, each juror's desk, and cells that an importer reads. Pure.
import { citation, type RuleId } from '../../../shared/bases/rule-pack.ts'
import { parseAmount } from '../../../shared/domain/award/parse-amount.ts'
import { parseRegion } from '../../../shared/domain/contest/region.ts'
import { parseRuc } from '../../../shared/domain/contest/ruc.ts'
import type { Context, Decision } from '../../../shared/domain/decision.ts'
import { type DeskState, decideDesk, evolveDesk, initialDesk } from '../../../shared/domain/scoring/desk.ts'
import type { DeskCommand, DeskEvent } from '../../../shared/domain/scoring/desk-events.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { evolveSession } from '../../../shared/domain/session/evolve.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { assertNever, fail, ok } from '../../../shared/result.ts'
import type { CellStep } from './scenario.ts'

/** `desks` holds those on which something was done, by juror id. */
export type World = { readonly session: SessionState; readonly desks: Readonly<Record<string, DeskState>> }

type Cell = Pick<CellStep, 'cell' | 'text'>

/** One thing that is tried. */
export type Action =
  | { readonly on: 'session'; readonly command: SessionCommand }
  | { readonly on: 'desk'; readonly jurorId: string; readonly command: DeskCommand }
  | ({ readonly on: 'cell' } & Cell)

/** What a cell says, beside the events of the rules. */
type CellRead = { readonly type: 'CellRead'; readonly value: string | number }
export type Happened = (SessionEvent | DeskEvent | CellRead) & Context

export type Answer =
  | { readonly event: Happened; readonly refusal?: never }
  | { readonly event?: never; readonly refusal: Refusal }

type Outcome = { readonly answer: Answer; readonly world: World }

/** What comes of an action, and the world after it; a refusal leaves the world as it was. */
export function act(action: Action, world: World, context: Context): Outcome {
  switch (action.on) {
    case 'session':
      return answered(decideSession(action.command, world.session, context.at), world, context, (event) => ({
        ...world,
        session: evolveSession(world.session, event),
      }))
    case 'desk': {
      const desk = deskOf(world, action.jurorId)
      return answered(decideDesk(action.command, desk), world, context, (event) => ({
        ...world,
        desks: { ...world.desks, [action.jurorId]: evolveDesk(desk, event) },
      }))
    }
    case 'cell':
      return answered(readCell(action, world.session), world, context, () => world)
    default:
      return assertNever(action)
  }
}

function answered<E extends SessionEvent | DeskEvent | CellRead>(
  decision: Decision<E>,
  world: World,
  context: Context,
  after: (event: E & Context) => World,
): Outcome {
  if (!decision.ok) return { answer: { refusal: decision.error }, world }
  const event = { ...decision.value, ...context }
  return { answer: { event }, world: after(event) }
}

/** A desk holds the contest as its package brought it; a supplement reaches it by a command of its own. */
export function deskOf({ desks, session: { contest, supplements } }: World, jurorId: string): DeskState {
  const added = new Set(supplements.flatMap(({ submissions }) => submissions.map(({ id }) => id)))
  const submissions = contest.submissions.filter(({ id }) => !added.has(id))
  return desks[jurorId] ?? initialDesk({ ...contest, submissions }, jurorId)
}

const CELL_RULES: Readonly<Record<Cell['cell'], RuleId>> = { amount: 'R-AMT-1', region: 'R-AMT-6', ruc: 'R-DAT-2' }

/** An importer asks a person about what it cannot read; here the rule and its article stand with it. */
function readCell({ cell, text }: Cell, { contest }: SessionState): Decision<CellRead> {
  const read = cell === 'amount' ? parseAmount(text) : cell === 'ruc' ? parseRuc(text) : parseRegion(`${text}`)
  return read.ok
    ? ok({ type: 'CellRead', value: read.value })
    : fail({ ...read.error, ...citation(contest.bases, CELL_RULES[cell]) })
}
