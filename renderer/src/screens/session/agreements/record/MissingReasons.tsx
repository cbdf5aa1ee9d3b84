// Asks for the reasons of those whom a new outcome leaves in the minority (R-JUR-4). Renderer.
import { reasonsText as text } from '../../../../../../shared/text/session/afterwards.ts'
import { TextArea } from '../../../../kit/TextField.tsx'
import { useSession } from '../../../../state/session.ts'
import { marksOf, membersIn } from '../../members.ts'
import type { Reasons } from './reasons.ts'

type MissingReasonsProps = {
  readonly silent: readonly string[]
  readonly reasons: Reasons
  readonly onChange: (reasons: Reasons) => void
}

export function MissingReasons({ silent, reasons, onChange }: MissingReasonsProps) {
  const { state } = useSession()
  const members = membersIn(state, silent)
  if (members.length === 0) return null
  return (
    <>
      <p>{text.lead(marksOf(members))}</p>
      {members.map(({ id, label }) => (
        <TextArea
          key={id}
          label={text.label(label)}
          rows={2}
          value={reasons[id] ?? ''}
          onChange={(reason) => onChange({ ...reasons, [id]: reason })}
        />
      ))}
    </>
  )
}
