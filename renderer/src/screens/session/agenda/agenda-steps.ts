// The steps of a session as the Bases order them: what is done, what comes next, what each still needs (8.5.2, 8.5.3).
// Runs in the renderer.
import { awaiting } from '../../../../../shared/domain/scoring/delivery.ts'
import { unassignedReserves } from '../../../../../shared/domain/session/acta.ts'
import { membersPresent, pauseOf } from '../../../../../shared/domain/session/sitting.ts'
import { openAgreements, type SessionState, undecided } from '../../../../../shared/domain/session/state.ts'
import { agendaText } from '../../../../../shared/text/session/agenda.ts'
import type { StepStatus } from '../../../kit/Checklist.tsx'
import type { SessionTab } from '../../../shell/route.ts'
import { membersOf } from '../members.ts'
import { dateTimeText } from '../moment-text.ts'

export type StepId = keyof typeof agendaText.step

export type AgendaStep = {
  readonly id: StepId
  readonly label: string
  readonly status: StepStatus
  readonly detail: string
  /** Where the step is done. */
  readonly tab: SessionTab
}

/** What `waitsForNobody` is there to be done and never holds the session up. */
type Step = Omit<AgendaStep, 'label' | 'status'> & { readonly isDone: boolean; readonly waitsForNobody?: boolean }

/** The first step that is not done is the current one; all after it are still to come. */
export function agendaSteps(state: SessionState): readonly AgendaStep[] {
  const steps = [
    installation(state),
    election(state),
    quorum(state),
    recording(state),
    reception(state),
    opening(state),
    deliberation(state),
    agreements(state),
    desierto(state),
    acta(state),
    signatures(state),
    closing(state),
  ]
  const current = steps.find((step) => !step.isDone && !step.waitsForNobody)
  return steps.map(({ isDone, waitsForNobody: _waits, ...step }) => ({
    ...step,
    label: agendaText.step[step.id],
    status: isDone ? 'done' : step.id === current?.id ? 'current' : 'todo',
  }))
}

const text = agendaText.detail

function installation({ installation: made }: SessionState): Step {
  const detail = made ? text.installed(made.place, dateTimeText(made.startedAt)) : text.installation
  return { id: 'installation', tab: 'sesion', isDone: made !== null, detail }
}

function election(state: SessionState): Step {
  const { election: made } = state
  const president = membersOf(state).find((member) => member.isPresident)
  const votes = made?.ballots.filter((ballot) => ballot.candidateId === made.presidentId).length ?? 0
  const detail = made && president ? text.elected(president.name, votes, made.ballots.length) : text.election
  return { id: 'election', tab: 'sesion', isDone: made !== null, detail }
}

/** R-JUR-4: from the installation to the approval of the Acta, enough members are in the room and the session goes on. */
function quorum(state: SessionState): Step {
  const present = membersPresent(state).length
  const needed = state.contest.bases.jury.quorum
  const isPaused = pauseOf(state) !== undefined
  const isDone = state.approval !== null || (state.installation !== null && !isPaused && present >= needed)
  const detail = !state.installation ? text.quorum : isPaused ? text.suspended : text.present(present, needed)
  return { id: 'quorum', tab: 'sesion', isDone, detail }
}

/** R-ACT-7: each member says yes or no; without everybody's yes nothing is recorded, and the Acta says so. */
function recording({ members, consents }: SessionState): Step {
  const answered = members.filter((jurorId) => consents[jurorId] !== undefined)
  const agree = answered.filter((jurorId) => consents[jurorId] === true)
  const isDone = answered.length === members.length
  const detail = !isDone
    ? text.consents(answered.length, members.length)
    : agree.length === members.length
      ? text.allConsent
      : text.notAllConsent
  return { id: 'recording', tab: 'sesion', isDone, waitsForNobody: true, detail }
}

function reception(state: SessionState): Step {
  const needed = state.members.length
  const done = needed - awaiting(state).length
  return { id: 'reception', tab: 'matrices', isDone: done === needed, detail: text.received(done, needed) }
}

function opening({ openedAt }: SessionState): Step {
  const detail = openedAt === null ? text.opening : text.opened(dateTimeText(openedAt))
  return { id: 'opening', tab: 'matrices', isDone: openedAt !== null, detail }
}

/** The discussion lasts until all is decided; what it was is written in the Acta's place. */
function deliberation(state: SessionState): Step {
  const isDone = state.sheets !== null && undecided(state).length === 0
  return { id: 'deliberation', tab: 'discusion', isDone, detail: text.deliberation }
}

function agreements(state: SessionState): Step {
  const total = state.contest.submissions.length
  const left = undecided(state).length
  const isDone = left === 0 && openAgreements(state).length === 0
  return { id: 'agreements', tab: 'acuerdos', isDone, detail: text.decided(total - left, total) }
}

/** R-AMT-7: what is left of a reserve is declared desierto with its reasons, where anybody could still have it. */
function desierto(state: SessionState): Step {
  const isDecided = undecided(state).length === 0
  const reserves = isDecided ? unassignedReserves(state).map(({ facts }) => facts.modality) : []
  const isDone = isDecided && reserves.length === 0
  const detail = reserves.length > 0 ? text.reservesLeft(reserves) : isDone ? text.noReservesLeft : text.desierto
  return { id: 'desierto', tab: 'acuerdos', isDone, detail }
}

function acta({ approval, draft }: SessionState): Step {
  const detail = approval ? text.approved(dateTimeText(approval.at)) : draft ? text.drafted : text.acta
  return { id: 'acta', tab: 'acta', isDone: approval !== null, detail }
}

function signatures({ signatures: made, members }: SessionState): Step {
  const needed = members.length
  return { id: 'signatures', tab: 'acta', isDone: made.length === needed, detail: text.signed(made.length, needed) }
}

function closing({ closedAt }: SessionState): Step {
  const detail = closedAt === null ? text.export : text.exported(dateTimeText(closedAt))
  return { id: 'export', tab: 'acta', isDone: closedAt !== null, detail }
}
