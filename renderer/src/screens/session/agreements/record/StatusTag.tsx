// What became of an agreement, by icon, word and colour. Renderer.
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { statusWord } from '../../../../../../shared/text/session.ts'
import type { StateKind } from '../../../../../../shared/text/ui.ts'
import { StateTag } from '../../../../kit/StateTag.tsx'
import { type Status, statusOf } from './status.ts'

const states: Readonly<Record<Status, StateKind>> = {
  pending: 'voted',
  unanimity: 'approved',
  majority: 'approved',
  consensus: 'approved',
  tie: 'tie',
  'tie-adopted': 'approved',
  'tie-rejected': 'rejected',
  rejected: 'rejected',
  lapsed: 'withdrawn',
  void: 'withdrawn',
  partial: 'withdrawn',
}

export function StatusTag({ agreement }: { readonly agreement: Agreement }) {
  const status = statusOf(agreement)
  return <StateTag state={states[status]} word={statusWord[status]} />
}
