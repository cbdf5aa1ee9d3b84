// A replayed scenario, as a person reads it and as another program does. Runs in the command line (Node).
import { findModality } from '../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { replayText } from '../../../shared/text/replay.ts'
import { outcomeOf } from './outcome.ts'
import { type PlanView, planOf } from './plan.ts'
import type { Played, PlayedStep, Replayed } from './play.ts'
import type { Scenario } from './scenario.ts'
import type { Action, Happened, World } from './world.ts'

/** Every action with its answer; what was expected of a step stands with its last one. */
const answersOf = (steps: readonly PlayedStep[]): (Played & Pick<PlayedStep, 'asExpected'>)[] =>
  steps.flatMap(({ played, asExpected }) =>
    played.map((one, index) => ({ ...one, asExpected: index === played.length - 1 ? asExpected : null })),
  )

export const toJson = ({ title }: Scenario, { steps, broken, world, ends, holds }: Replayed, withPlan: boolean) => ({
  ok: holds,
  title,
  steps: answersOf(steps).map(({ action, event, refusal, asExpected }) => ({
    command: nameOf(action),
    ...(event ? { event } : { refusal: { ...refusal, text: refusalText(refusal) } }),
    asExpected,
  })),
  broken: broken?.refusal ? { command: nameOf(broken.action), refusal: broken.refusal } : null,
  state: outcomeOf(world),
  ends,
  ...(withPlan ? { plan: planOf(world.session) } : {}),
})

export const toLines = (scenario: Scenario, replayed: Replayed, withPlan: boolean): string[] => [
  scenario.title,
  scenario.tells,
  ...(replayed.broken?.refusal ? [replayText.brokenGiven(refusalText(replayed.broken.refusal))] : []),
  ...answersOf(replayed.steps).flatMap(answerLines),
  ...stateLines(replayed.world),
  ...(withPlan ? planLines(replayed.world.session, planOf(replayed.world.session)) : []),
  ...replayed.ends.map(({ path, wanted, found }) =>
    replayText.difference(path, JSON.stringify(wanted), JSON.stringify(found)),
  ),
  verdict(scenario, replayed),
]

const nameOf = (action: Action) => (action.on === 'cell' ? action.cell : action.command.type)

function told(action: Action): string {
  if (action.on === 'cell') return replayText.cell(action.text)
  return action.on === 'desk' ? replayText.atDesk(action.jurorId, action.command.type) : action.command.type
}

function answerLines({ action, event, refusal, asExpected }: ReturnType<typeof answersOf>[number], index: number) {
  const line = event
    ? replayText.event(index + 1, told(action), event.type, detailOf(event))
    : replayText.refusal(index + 1, told(action), refusalText(refusal), refusal.code, refusal.rule ?? '')
  return asExpected === false ? [line, replayText.unexpected] : [line]
}

/** What an event says beyond its name, where that is what one wants to see. */
function detailOf(event: Happened): string | null {
  switch (event.type) {
    case 'CellRead':
      return replayText.cellRead(event.value)
    case 'PresidentElected':
      return event.presidentId
    case 'AgreementProposed':
      return replayText.proposed(event.number, event.subject.kind)
    case 'VoteCast':
      return replayText.voted(event.jurorId, event.sense)
    case 'AgreementClosed':
    case 'VoteCorrected':
      return replayText.closed(event.outcome)
    case 'TieResolved':
      return replayText.resolved(event.means, event.outcome, event.article)
    default:
      return null
  }
}

function stateLines(world: World) {
  const { departures, abstentions, agreements, submissions, places, awards, waitlists, money } = outcomeOf(world)
  return [
    replayText.finalState,
    ...departures.map(({ leaves, cause, replacement }) => replayText.departure(leaves, cause, replacement)),
    ...Object.entries(abstentions).map(([id, jurorIds]) => replayText.abstained(id, jurorIds)),
    ...agreements.map(replayText.agreement),
    ...Object.entries(submissions).map(([id, fate]) => {
      const award = awards.find(({ submissionId }) => submissionId === id)
      return replayText.submission(id, fate, places[id] ?? null, award?.amountCentimos ?? null)
    }),
    ...waitlists.map(({ modalityId, entries }) =>
      replayText.waitlist(modalityId && nameOfModality(world.session, modalityId), entries),
    ),
    replayText.money(money.awardedCentimos, money.leftCentimos, money.free.leftCentimos),
  ]
}

const nameOfModality = ({ contest }: SessionState, modalityId: string) =>
  findModality(contest, modalityId)?.name ?? modalityId

function planLines(session: SessionState, plan: PlanView | null): string[] {
  if (!plan) return [replayText.plan, replayText.notOpen]
  return [
    replayText.plan,
    ...plan.verdicts.map(({ submissionId, text }) => replayText.about(submissionId, text)),
    ...Object.entries(plan.firmness).flatMap(([modalityId, rows]) => [
      replayText.firmness(nameOfModality(session, modalityId)),
      ...rows.flatMap(({ submissionId, texts }) => texts.map((text) => replayText.about(submissionId, text))),
    ]),
  ]
}

function verdict({ commands, ends }: Scenario, { steps, holds }: Replayed): string {
  if (!holds) return replayText.differs
  const isJudged = ends !== undefined || steps.some(({ asExpected }) => asExpected !== null)
  return isJudged ? replayText.holds(commands.length) : replayText.played
}
