// Given what happened, when a command comes, then one event or a refusal: the rules as sentences.
import { expect } from 'vitest'
import type { RuleId } from '../../shared/bases/rule-pack.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import type { Decision } from '../../shared/domain/decision.ts'
import { decideDesk, foldDesk } from '../../shared/domain/scoring/desk.ts'
import type { DeskCommand, DeskEvent } from '../../shared/domain/scoring/desk-events.ts'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import { decideSession } from '../../shared/domain/session/decide.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { type RefusalCode, refusalText } from '../../shared/text/refusals.ts'
import type { Facts } from '../../shared/text/sentence.ts'
import { AT } from '../make/contest.ts'

export const recorded = <E extends object>(events: readonly E[]) =>
  events.map((event) => ({ ...event, at: AT, actor: 'prueba' }))

/** A session in which these events happened. */
export const given = (contest: Contest, ...events: readonly SessionEvent[]) =>
  telling<SessionCommand, SessionEvent>(contest, (command) =>
    decideSession(command, foldSession(contest, recorded(events))),
  )

/** The desk of the first juror, who denied every conflict, and on which these events happened. */
export const givenDesk = (contest: Contest, ...events: readonly DeskEvent[]) =>
  givenUndeclared(contest, noConflict(contest), ...events)

export const noConflict = ({ submissions }: Contest): DeskEvent => ({
  type: 'ConflictDenied',
  submissionIds: submissions.map(({ id }) => id),
  dismissed: null,
})

/** The same without any answer about conflicts before. */
export const givenUndeclared = (contest: Contest, ...events: readonly DeskEvent[]) =>
  telling<DeskCommand, DeskEvent>(contest, (command) =>
    decideDesk(command, foldDesk(contest, 'jurado-1', recorded(events))),
  )

const telling = <C, E>(contest: Contest, decide: (command: C) => Decision<E>) => ({
  when: (command: C) => ({
    thenEvent(event: E) {
      expect(decide(command)).toEqual({ ok: true, value: event })
    },
    thenRefusal(code: RefusalCode, rule: RuleId, facts: Facts = {}) {
      expectRefusal(decide(command), contest, code, rule, facts)
    },
  }),
})

/** A refusal with its rule, the pack's article for it, the facts named here, and a sentence that they complete. */
export function expectRefusal(
  decision: Decision<unknown>,
  contest: Contest,
  code: RefusalCode,
  rule: RuleId,
  facts: Facts = {},
) {
  expect(decision).toMatchObject({
    ok: false,
    error: { code, rule, article: contest.bases.citations[rule], facts },
  })
  if (decision.ok) return
  const sentence = refusalText(decision.error)
  expect(sentence).not.toMatch(/undefined|NaN|null/)
  expect(sentence.startsWith(`${contest.bases.citations[rule]}: `)).toBe(true)
}
