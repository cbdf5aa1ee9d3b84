// The random sessions are not idle: everything that can happen happens in them, and nearly every refusal.
import { describe, expect, it } from 'vitest'
import { SessionEventSchema } from '../../shared/domain/session/events.ts'
import { deliberationRefusals } from '../../shared/text/refusals/deliberation.ts'
import { domainRefusals } from '../../shared/text/refusals/domain.ts'
import { sittingRefusals } from '../../shared/text/refusals/sitting.ts'
import { drive, type Step } from './drive/drive.ts'
import { LENGTH, seeds } from './runs.ts'

/** Refusals of a juror's own desk: its log is another one (scoring/desk.ts). And of a clock: here nobody has one. */
const NOT_HERE = [
  'comment-too-long',
  'desk-purged',
  'hour-ahead',
  'not-handed-over',
  'not-sealed',
  'nothing-to-reopen',
  'reopening-without-reason',
  'score-absent',
  'scoresheet-incomplete',
  'scoresheet-sealed',
]

/** Sessions tried at least, and at most until each refusal was met. */
const [LEAST, MOST] = [500, 3_000]

const unmet = (codes: ReadonlySet<string>) =>
  Object.keys({ ...domainRefusals, ...deliberationRefusals, ...sittingRefusals })
    .filter((code) => !codes.has(code))
    .toSorted()

function tally() {
  const events = new Set<string>()
  const codes = new Set<string>()
  const losses = new Set<string>()
  let closed = 0
  const note = ({ after, state, refusal }: Step) => {
    if (refusal) codes.add(refusal.code)
    else events.add(after.log.at(-1)?.type ?? '')
    for (const agreement of state.agreements) for (const { cause } of agreement.losses) losses.add(cause)
  }
  for (const [nth, seed] of seeds(MOST).entries()) {
    // What is rare comes sooner or later, whichever numbers the dice throw.
    if (nth >= LEAST && unmet(codes).length === NOT_HERE.length) break
    const { state } = drive(seed, LENGTH, note)
    if (state.closedAt) closed += 1
  }
  return { events, codes, losses, closed }
}

describe('the sessions tried', () => {
  const seen = tally()

  it('let every kind of event happen', () => {
    const kinds = SessionEventSchema.options.map(({ shape }) => shape.type.value)
    expect(kinds.filter((kind) => !seen.events.has(kind))).toEqual([])
  })

  it('meet every refusal of a session', () => {
    expect(unmet(seen.codes)).toEqual(NOT_HERE)
  })

  it('take effect from agreements in every way there is', () => {
    expect([...seen.losses].toSorted()).toEqual([
      'abstention',
      'composition',
      'removal',
      'revocation',
      'sitting',
      'supplement',
      'withdrawal',
    ])
  })

  it('come to their end often enough', () => {
    expect(seen.closed).toBeGreaterThan(200)
  })
})
