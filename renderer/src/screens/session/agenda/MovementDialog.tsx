// Somebody leaves the room, comes back or comes for the first time, at an hour (R-JUR-4). Renderer.
import { useState } from 'react'
import type { Person } from '../../../../../shared/domain/session/data.ts'
import { membersPresent } from '../../../../../shared/domain/session/sitting.ts'
import { sittingText } from '../../../../../shared/text/session/sitting.ts'
import { Notice } from '../../../kit/Notice.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useSession } from '../../../state/session.ts'
import { HourDialog } from './HourDialog.tsx'
import type { InRoom } from './people.ts'

const text = sittingText.movement

/** `person` null: somebody who was not in the room yet. */
export type Movement = { readonly movement: 'arrives' | 'leaves'; readonly person: InRoom | null }

type Role = Exclude<Person['role'], 'member'>

const roles = (['representative', 'observer'] as const).map((id) => ({ id, label: sittingText.roles[id] }))

export function MovementDialog({ movement, person, onClose }: Movement & { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('observer')
  const who: Person = person?.person ?? { role, name: name.trim() }
  return (
    <HourDialog
      title={titleOf(movement, person)}
      confirm={text.confirm[movement]}
      onClose={onClose}
      problem={person || name.trim() ? null : text.noName}
      command={(hour) => ({ type: 'NoteAttendance', person: who, movement, hour })}
      lead={person && movement === 'leaves' && <Leaving person={person} />}
    >
      {!person && (
        <>
          <TextField label={text.name} value={name} onChange={setName} autoComplete="off" />
          <RadioGroup label={text.role} options={roles} value={role} onChange={setRole} orientation="horizontal" />
        </>
      )}
    </HourDialog>
  )
}

function titleOf(movement: Movement['movement'], person: InRoom | null): string {
  if (!person) return text.newTitle
  return movement === 'leaves' ? text.leavesTitle(person.name) : text.arrivesTitle(person.name)
}

/** What it stops, before it is noted. */
function Leaving({ person }: { readonly person: InRoom }) {
  const { state } = useSession()
  if (person.person.role !== 'member') return null
  const isLast = membersPresent(state).length === state.contest.bases.jury.quorum
  return isLast ? (
    <Notice tone="warning">
      <p>{text.quorumLost}</p>
    </Notice>
  ) : (
    <p className="muted">{text.leavesDetail}</p>
  )
}
