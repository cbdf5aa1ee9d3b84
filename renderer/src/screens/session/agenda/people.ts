// Everybody who was in the room at some moment, with where they are now. Runs in the renderer.
import type { Person } from '../../../../../shared/domain/session/data.ts'
import { lastMovement } from '../../../../../shared/domain/session/sitting.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { membersIn } from '../members.ts'

export type InRoom = {
  readonly key: string
  readonly person: Person
  readonly name: string
  readonly isPresent: boolean
  /** When that began to be so, in UTC; null where it was so from the installation on. */
  readonly since: string | null
}

/** Members in force, then the office's representatives, then observers; those who left stay in the list. */
export function peopleOf(state: SessionState): readonly InRoom[] {
  const { presence, attendance } = state
  const named = (role: 'representative' | 'observer', present: readonly string[]): readonly Person[] => {
    const before = attendance.flatMap(({ person }) => (person.role === role ? [person.name] : []))
    return [...new Set([...present, ...before])].map((name) => ({ role, name }))
  }
  const members = membersIn(state, state.members)
  const people: readonly Person[] = [
    ...members.map(({ id }): Person => ({ role: 'member', jurorId: id })),
    ...named('representative', presence.representatives),
    ...named('observer', presence.observers),
  ]
  return people.map((person) => {
    const isMember = person.role === 'member'
    const name = isMember ? (members.find(({ id }) => id === person.jurorId)?.label ?? '') : person.name
    const isPresent = isMember
      ? presence.members.includes(person.jurorId)
      : presence[person.role === 'representative' ? 'representatives' : 'observers'].includes(person.name)
    return { key: `${person.role} ${name}`, person, name, isPresent, since: lastMovement(state, person) }
  })
}
