// A tie being resolved: the means chosen, what it would do, and its recording (R-VOT-3). Runs in the renderer.
import type { TieMeans } from '../../../../../../shared/bases/rule-pack.ts'
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { useKept } from '../../../../state/kept.ts'
import { useSession } from '../../../../state/session.ts'
import { type Act, useAct } from '../../../../state/use-act.ts'
import { areWritten, type Reasons } from './reasons.ts'
import { previewTie, type TiePreview } from './tie-preview.ts'
import { useReasons } from './use-reasons.ts'

export type TieDraft = {
  readonly means: TieMeans | null
  readonly rivals: readonly string[]
  /** Of those whom the means leaves in the minority. */
  readonly reasons: Reasons
}

export type TieResolving = Pick<Act, 'isPending' | 'failure'> & {
  readonly draft: TieDraft
  readonly change: (part: Partial<TieDraft>) => void
  /** Null while the means is not chosen, or needs somebody to compare with, or is a vote of its own. */
  readonly preview: TiePreview | null
  readonly isReady: boolean
  /** Answers whether it was recorded. */
  readonly record: () => Promise<boolean>
}

export function useTie(agreement: Agreement): TieResolving {
  const { state, act } = useSession()
  const [draft, setDraft] = useKept<TieDraft>('tie', { means: null, rivals: [], reasons: {} })
  const resolving = useAct()
  const writeReasons = useReasons(agreement, resolving)
  const chosen = chosenOf(draft)
  const preview = chosen && previewTie(state, agreement, chosen.means, chosen.rivals)
  const isReady = preview !== null && preview.outcome !== null && areWritten(preview.silent, draft.reasons)
  return {
    ...resolving,
    draft,
    change: (part) => setDraft({ ...draft, ...part }),
    preview,
    isReady,
    async record() {
      if (!chosen || !isReady || !(await writeReasons(preview.silent, draft.reasons))) return false
      const command = { type: 'ResolveTie', agreementId: agreement.id, ...chosen } as const
      return (await resolving.run(() => act(command))) !== null
    },
  }
}

function chosenOf({ means, rivals }: TieDraft) {
  if (means === 'casting-vote') return { means, rivals: [] }
  return means === 'equity' && rivals.length > 0 ? { means, rivals: [...rivals] } : null
}
