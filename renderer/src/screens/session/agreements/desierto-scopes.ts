// What can be declared void: each modality, the whole contest, and what is left of each reserve at the céntimo (R-AMT-7).
// Runs in the renderer.
import { reserveLeft } from '../../../../../shared/domain/agreement/subjects/desierto.ts'
import type { SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { otherText as text } from '../../../../../shared/text/session/agreements.ts'
import type { Option } from '../../../kit/Select.tsx'

export type DesiertoSubject = SubjectOf<'desierto'> | SubjectOf<'desierto-reserve'>

export type DesiertoScope = Option & { readonly subject: (reason: string) => DesiertoSubject }

export function desiertoScopes(state: SessionState): readonly DesiertoScope[] {
  const { modalities } = state.contest.bases
  const voidScope = (modalityId: string | null, label: string): DesiertoScope => ({
    id: scopeIdOf({ kind: 'desierto', modalityId }),
    label,
    subject: (reason) => ({ kind: 'desierto', modalityId, reason }),
  })
  const reserves = modalities.flatMap(({ id: modalityId, name }): readonly DesiertoScope[] => {
    const leftCentimos = reserveLeft(state, modalityId)
    const option = {
      id: scopeIdOf({ kind: 'desierto-reserve', modalityId }),
      label: text.reserve(name),
      description: text.reserveLeft(formatSoles(leftCentimos)),
    }
    return leftCentimos > 0
      ? [{ ...option, subject: (reason) => ({ kind: 'desierto-reserve', modalityId, leftCentimos, reason }) }]
      : []
  })
  return [...modalities.map(({ id, name }) => voidScope(id, name)), voidScope(null, text.whole), ...reserves]
}

/** Names a scope by what it is about, whatever amount is left of a reserve. */
export const scopeIdOf = ({ kind, modalityId }: Pick<DesiertoSubject, 'kind' | 'modalityId'>): string =>
  modalityId === null ? kind : `${kind}-${modalityId}`
