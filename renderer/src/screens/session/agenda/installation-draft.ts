// What the forms of installation and resumption hold while they are written, their problems, and the commands they become.
// Runs in the renderer.
import type { CommandOf } from '../../../../../shared/domain/session/commands.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { installationText } from '../../../../../shared/text/session/agenda.ts'
import type { Problem } from '../../../kit/ErrorSummary.tsx'
import { isoDay, isoHour, type LimaMoment, limaInstant, limaMoment } from '../../../state/lima-time.ts'

type InstallJury = CommandOf<'InstallJury'>

export type InstallationDraft = {
  readonly place: string
  readonly mode: InstallJury['mode']
  readonly moment: LimaMoment
  readonly attending: readonly string[]
  readonly dafoRepresentative: string
  /** One name per line. */
  readonly observers: string
}

/** Everybody attends and the session begins now, until the person says otherwise. */
export const emptyInstallation = (members: readonly string[], nowEpochMs: number): InstallationDraft => ({
  place: '',
  mode: 'presencial',
  moment: limaMoment(nowEpochMs),
  attending: members,
  dafoRepresentative: '',
  observers: '',
})

export type FieldId = 'place' | 'day' | 'hour' | 'representative'
export type FieldProblem = Problem & { readonly fieldId: FieldId }

/** What only the form can miss; who must attend and the quorum are the rules' (R-JUR-3, R-JUR-4). */
export function installationProblems(draft: InstallationDraft): readonly FieldProblem[] {
  const { missing } = installationText
  const isRight: readonly (readonly [FieldId, boolean])[] = [
    ['place', draft.place.trim() !== ''],
    ['day', isoDay(draft.moment.day) !== null],
    ['hour', isoHour(draft.moment.hour) !== null],
    ['representative', draft.dafoRepresentative.trim() !== ''],
  ]
  return isRight.filter(([, right]) => !right).map(([fieldId]) => ({ fieldId, text: missing[fieldId] }))
}

/** Null while the moment is not one. */
export function installJury(draft: InstallationDraft): InstallJury | null {
  const startedAt = limaInstant(draft.moment)
  return startedAt === null ? null : { type: 'InstallJury', startedAt, ...seatedIn(draft) }
}

/** Where the session was suspended and who was there come again, until the person says otherwise; now. */
export const draftOfResumption = (
  { installation, presence, suspensions }: SessionState,
  nowEpochMs: number,
): InstallationDraft => ({
  place: suspensions.at(-1)?.place || (installation?.place ?? ''),
  mode: installation?.mode ?? 'presencial',
  moment: limaMoment(nowEpochMs),
  attending: presence.members,
  dafoRepresentative: presence.representatives[0] ?? '',
  observers: presence.observers.join('\n'),
})

/** Null while the moment is not one. */
export function resumeSession(draft: InstallationDraft): CommandOf<'ResumeSession'> | null {
  const hour = limaInstant(draft.moment)
  return hour === null ? null : { type: 'ResumeSession', hour, ...seatedIn(draft) }
}

const seatedIn = (draft: InstallationDraft) => ({
  place: draft.place.trim(),
  mode: draft.mode,
  attending: [...draft.attending],
  dafoRepresentative: draft.dafoRepresentative.trim(),
  observers: draft.observers
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
})
