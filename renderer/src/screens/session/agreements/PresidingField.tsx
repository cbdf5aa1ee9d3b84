// Who presides an agreement when the president abstained from what it is about (R-ABS-2); else nothing. Renderer.
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { Select } from '../../../kit/Select.tsx'
import { useSession } from '../../../state/session.ts'
import { membersIn } from '../members.ts'
import { needsPresiding } from './proposal-preview.ts'

export type PresidingFieldProps = {
  readonly eligible: readonly string[]
  readonly value: string | null
  readonly onChange: (jurorId: string) => void
  readonly label?: string
}

export function PresidingField({ eligible, value, onChange, label = text.presiding }: PresidingFieldProps) {
  const { state } = useSession()
  if (!needsPresiding(state, eligible)) return null
  return (
    <Select
      label={label}
      options={membersIn(state, eligible).map((member) => ({ id: member.id, label: member.label }))}
      value={value !== null && eligible.includes(value) ? value : null}
      onChange={onChange}
    />
  )
}
