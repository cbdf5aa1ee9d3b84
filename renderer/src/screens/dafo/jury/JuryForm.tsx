// Name and profile of each member, as the sheet says or as they are written here. Renderer.
import { useState } from 'react'
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { giveTyped, type TypedRows } from '../preparation-store.ts'

const text = stepText.jury
const HEADING = ['Nombre', 'Perfil']
type Member = { readonly name: string; readonly profileId: string | null }

type JuryFormProps = { readonly reading: PackingReading; readonly typed: TypedRows | undefined }

export function JuryForm({ reading, typed }: JuryFormProps) {
  const [members, setMembers] = useState<readonly Member[]>(() => startFrom(reading, typed))
  const change = (at: number, changed: Partial<Member>, isDone: boolean) => {
    const next = members.map((member, index) => (index === at ? { ...member, ...changed } : member))
    setMembers(next)
    if (isDone) write(next)
  }
  return (
    <ol className="jury-form">
      {members.map((member, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a member is its place until it has a name
        <li key={at}>
          <TextField
            label={text.name(at + 1)}
            value={member.name}
            onChange={(name) => change(at, { name }, false)}
            onBlur={() => isChanged(members, reading) && write(members)}
            autoComplete="off"
            spellCheck="false"
          />
          <Select
            label={text.profile(at + 1)}
            options={reading.bases.profiles.map(({ id, text: label }) => ({ id, label: `${id}) ${label}` }))}
            value={member.profileId}
            onChange={(profileId) => change(at, { profileId }, true)}
          />
        </li>
      ))}
    </ol>
  )
}

const isChanged = (members: readonly Member[], { jurors }: PackingReading) =>
  members.some(({ name }, at) => name !== (jurors[at]?.name ?? ''))

function write(members: readonly Member[]): void {
  const rows = members.filter(({ name, profileId }) => name.trim() !== '' || profileId !== null)
  const Jurado: TypedRows = [HEADING, ...rows.map(({ name, profileId }) => [name, profileId ?? ''])]
  void giveTyped({ Jurado })
}

function startFrom({ bases, jurors }: PackingReading, typed: TypedRows | undefined): readonly Member[] {
  const known: readonly Member[] = typed
    ? typed.slice(1).map(([name = '', profileId = '']) => ({ name, profileId: profileId === '' ? null : profileId }))
    : jurors
  return Array.from({ length: bases.jurySize }, (_, at) => known[at] ?? { name: '', profileId: null })
}
