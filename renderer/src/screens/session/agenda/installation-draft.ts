// What the installation form holds while it is written, its problems, and the command that it becomes.
// Runs in the renderer.
import type { CommandOf } from '../../../../../shared/domain/session/commands.ts'
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
  if (startedAt === null) return null
  const observers = draft.observers.split('\n').map((name) => name.trim())
  return {
    type: 'InstallJury',
    place: draft.place.trim(),
    mode: draft.mode,
    startedAt,
    attending: [...draft.attending],
    dafoRepresentative: draft.dafoRepresentative.trim(),
    observers: observers.filter((name) => name !== ''),
  }
}
