// The shapes of a desk's events and commands: what its log and its callers may hold.
import { describe, expect, it } from 'vitest'
import {
  type DeskCommand,
  DeskCommandSchema,
  type DeskEvent,
  DeskEventSchema,
  JurorCommandSchema,
} from '../../../shared/domain/scoring/desk-events.ts'
import {
  abstained,
  added,
  comment,
  exported,
  handedOver,
  reason,
  reopened,
  score,
  sealed,
  submissionId,
  supplement,
  written,
} from '../../make/desk.ts'

const denied = {
  submissionIds: [submissionId],
  dismissed: { fields: ['director' as const], reason: 'Es un homónimo.' },
}
const events: readonly DeskEvent[] = [
  { ...denied, type: 'ConflictDenied' },
  score('1.1', 3),
  { type: 'ScoreCleared', submissionId, subcriterionId: '1.1' },
  { type: 'BonusGiven', submissionId, points: 1, grounds: ['lenguas'] },
  written(comment),
  abstained,
  sealed,
  supplement,
  { type: 'SubmissionRemoved', submissionId, number: 1, cause: 'withdrawn' },
  handedOver(1),
  reopened(1),
  exported(1),
  { type: 'DeskPurged' },
]
const jurors: readonly DeskCommand[] = [
  { ...denied, type: 'DenyConflict' },
  { type: 'GiveScore', submissionId, subcriterionId: '1.1', score: 3 },
  { type: 'ClearScore', submissionId, subcriterionId: '1.1' },
  { type: 'GiveBonus', submissionId, points: 1, grounds: ['lenguas'] },
  { type: 'WriteComment', submissionId, subcriterionId: null, text: comment },
  { type: 'DeclareAbstention', submissionId, causeId: 'vinculo', description: 'Trabajé con la empresa.' },
  { type: 'SealScoresheet' },
  { type: 'ReopenScoresheet', reason },
]
const cores: readonly DeskCommand[] = [
  { type: 'AddSupplement', submissions: [added] },
  { type: 'RemoveSubmission', submissionId, number: 1, cause: 'excluded' },
  { ...handedOver(1), type: 'HandOverScoresheet' },
  { ...exported(1), type: 'NoteExport' },
  { type: 'PurgeDesk' },
]

describe('the shapes of a desk', () => {
  it.each(events)('an event $type, with nothing besides', (event) => {
    expect(DeskEventSchema.parse(event)).toEqual(event)
    expect(DeskEventSchema.safeParse({ ...event, more: 1 }).success).toBe(false)
  })

  it('are all told here', () => {
    expect(new Set(events.map(({ type }) => type))).toEqual(typesOf(DeskEventSchema))
    expect(new Set([...jurors, ...cores].map(({ type }) => type))).toEqual(typesOf(DeskCommandSchema))
  })

  it.each(jurors)('R-ABS-1: the juror alone gives the command $type', (command) => {
    expect(JurorCommandSchema.parse(command)).toEqual(command)
    expect(DeskCommandSchema.parse(command)).toEqual(command)
  })

  it.each(cores)('the core alone gives the command $type', (command) => {
    expect(JurorCommandSchema.safeParse(command).success).toBe(false)
    expect(DeskCommandSchema.parse(command)).toEqual(command)
  })
})

const typesOf = ({ options }: typeof DeskEventSchema | typeof DeskCommandSchema) =>
  new Set(options.map(({ shape }) => shape.type.value))
