// Whether the jury is voting its Acta: then nothing is proposed that the Acta could not hold (R-ACT-2). Runs in the
// renderer.
import type { SessionState } from '../../../../../shared/domain/session/state.ts'

export const isActaUnderVote = ({ agreements }: SessionState): boolean =>
  agreements.some(({ subject, closed }) => subject.kind === 'acta' && !closed)
