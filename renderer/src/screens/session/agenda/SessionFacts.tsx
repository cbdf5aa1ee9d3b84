// What was recorded of the session at its installation and election. Renderer.
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { installationText } from '../../../../../shared/text/session/agenda.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { type Definition, DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { useSession } from '../../../state/session.ts'
import { type Member, membersIn } from '../members.ts'
import { dateTimeText } from '../moment-text.ts'

const text = installationText.facts

export function SessionFacts({ installation }: { readonly installation: NonNullable<SessionState['installation']> }) {
  const { state } = useSession()
  const members = membersIn(state, installation.attending)
  const items: readonly Definition[] = [
    { term: text.start, value: dateTimeText(installation.startedAt) },
    { term: text.place, value: `${installation.place} (${installationText.modes[installation.mode].toLowerCase()})` },
    { term: text.attending, value: <MemberList members={members} /> },
    { term: text.representative, value: installation.dafoRepresentative },
    { term: text.observers, value: installation.observers.join(', ') || text.none },
  ]
  return (
    <Panel title={text.title}>
      <DefinitionList items={items} />
    </Panel>
  )
}

function MemberList({ members }: { readonly members: readonly Member[] }) {
  return (
    <ul className="plain-list">
      {members.map((member) => (
        <li key={member.id}>
          {member.label}
          {member.isPresident && <span className="muted"> · {sessionText.president}</span>}
        </li>
      ))}
    </ul>
  )
}
