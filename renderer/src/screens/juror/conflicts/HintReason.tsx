// Why what coincides is no conflict: a reason at hand or in the juror's own words. Renderer.
import type { Hint } from '../../../../../shared/domain/abstention/hints.ts'
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { Notice } from '../../../kit/Notice.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'

const text = conflictText.hints

type ReasonKind = keyof typeof text.reasons | 'other'
export type Reason = { readonly kind: ReasonKind | null; readonly own: string }

/** Empty while none is given. */
export function reasonText({ kind, own }: Reason): string {
  if (kind === null) return ''
  return kind === 'other' ? own.trim() : text.reasons[kind]
}

type HintReasonProps = {
  readonly hints: readonly Hint[]
  readonly value: Reason
  readonly onChange: (reason: Reason) => void
  readonly isMissing: boolean
}

export function HintReason({ hints, value, onChange, isMissing }: HintReasonProps) {
  const isCompanyAlone = hints.every(({ source }) => source === 'company')
  const ready = Object.entries(text.reasons).map(([id, label]) => ({ id: id as ReasonKind, label }))
  const options = isCompanyAlone ? ready.toReversed() : ready
  return (
    <Notice tone="warning" title={text.title}>
      <RadioGroup
        label={text.reason}
        description={text.kept}
        options={[...options, { id: 'other', label: text.other }]}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        error={isMissing ? text.missing : undefined}
      />
      {value.kind === 'other' && (
        <TextField label={text.own} value={value.own} maxLength={500} onChange={(own) => onChange({ ...value, own })} />
      )}
    </Notice>
  )
}
