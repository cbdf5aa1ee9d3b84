// A vote being corrected: what is written of it, what it makes of the outcome, and its recording. Runs in the renderer.
import type { Sense } from '../../../../../../shared/domain/agreement/outcome.ts'
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { useKept } from '../../../../state/kept.ts'
import { useSession } from '../../../../state/session.ts'
import { type Act, useAct } from '../../../../state/use-act.ts'
import { type CorrectionPreview, previewCorrection } from './correction-preview.ts'
import { areWritten, type Reasons } from './reasons.ts'
import { useReasons } from './use-reasons.ts'

export type CorrectionDraft = {
  readonly jurorId: string | null
  readonly sense: Sense | null
  readonly reason: string
  readonly why: string
  /** Of others whom the correction leaves in the minority. */
  readonly reasons: Reasons
}

export type Correction = Pick<Act, 'isPending' | 'failure'> & {
  readonly draft: CorrectionDraft
  readonly change: (part: Partial<CorrectionDraft>) => void
  /** Begins with the vote of a member as it stands. */
  readonly choose: (jurorId: string) => void
  /** Null while nothing differs from what is recorded. */
  readonly preview: CorrectionPreview | null
  readonly isReady: boolean
  /** Answers whether it was recorded. */
  readonly record: () => Promise<boolean>
}

export function useCorrection(agreement: Agreement): Correction {
  const { state, act } = useSession()
  const [draft, setDraft] = useKept<CorrectionDraft>('correction', EMPTY)
  const correcting = useAct()
  const writeReasons = useReasons(agreement, correcting)
  const vote = changedVote(agreement, draft)
  const preview = vote && previewCorrection(state, agreement, vote)
  const isReady = preview !== null && preview.outcome !== null && isWritten(draft, preview)
  return {
    ...correcting,
    draft,
    change: (part) => setDraft({ ...draft, ...part }),
    choose: (jurorId) => setDraft({ ...EMPTY, ...agreement.votes[jurorId], jurorId, why: draft.why }),
    preview,
    isReady,
    async record() {
      if (!vote || !isReady || !(await writeReasons(preview.silent, draft.reasons))) return false
      const command = { type: 'CorrectVote', agreementId: agreement.id, ...vote, why: draft.why.trim() } as const
      return (await correcting.run(() => act(command))) !== null
    },
  }
}

const EMPTY: CorrectionDraft = { jurorId: null, sense: null, reason: '', why: '', reasons: {} }

/** Null while it is the same as recorded. */
function changedVote({ votes }: Agreement, { jurorId, sense, reason }: CorrectionDraft) {
  if (jurorId === null || sense === null) return null
  const before = votes[jurorId]
  const isSame = before?.sense === sense && before.reason.trim() === reason.trim()
  return isSame ? null : { jurorId, sense, reason: reason.trim() }
}

const isWritten = ({ why, reasons }: CorrectionDraft, { needsReason, silent }: CorrectionPreview) =>
  why.trim() !== '' && !needsReason && areWritten(silent, reasons)
