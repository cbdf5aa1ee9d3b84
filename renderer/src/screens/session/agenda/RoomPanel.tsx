// Who is in the room and since when, whether they are enough, and what the room notes of it (R-JUR-4, R-ACT-1). Renderer.
import { useState } from 'react'
import { membersPresent, pauseOf } from '../../../../../shared/domain/session/sitting.ts'
import { sittingText as text } from '../../../../../shared/text/session/sitting.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useSession } from '../../../state/session.ts'
import { IncidentDialog } from './IncidentDialog.tsx'
import { type Movement, MovementDialog } from './MovementDialog.tsx'
import { PersonRow } from './PersonRow.tsx'
import { peopleOf } from './people.ts'
import { SuspensionDialog } from './SuspensionDialog.tsx'

type Asked = 'suspension' | 'incident' | Movement | null

export function RoomPanel() {
  const { state } = useSession()
  const [asked, setAsked] = useState<Asked>(null)
  const isFrozen = state.approval !== null
  const isPaused = pauseOf(state) !== undefined
  const canMove = !isFrozen && !isPaused
  const close = () => setAsked(null)
  return (
    <Panel title={text.title}>
      {!isFrozen && !isPaused && <Quorum />}
      <ul className="people">
        {peopleOf(state).map((person) => (
          <PersonRow key={person.key} person={person} {...(canMove ? { onMove: setAsked } : {})} />
        ))}
      </ul>
      {!isFrozen && (
        <Row>
          {canMove && (
            <>
              <Button icon="people" onPress={() => setAsked({ movement: 'arrives', person: null })}>
                {text.newcomer}
              </Button>
              <Button icon="clock" onPress={() => setAsked('suspension')}>
                {text.suspension.open}
              </Button>
            </>
          )}
          <Button icon="note" onPress={() => setAsked('incident')}>
            {text.incident.open}
          </Button>
        </Row>
      )}
      {asked === 'suspension' && <SuspensionDialog onClose={close} />}
      {asked === 'incident' && <IncidentDialog onClose={close} />}
      {asked !== null && typeof asked === 'object' && <MovementDialog {...asked} onClose={close} />}
    </Panel>
  )
}

function Quorum() {
  const { state } = useSession()
  const present = membersPresent(state).length
  const { quorum } = state.contest.bases.jury
  return present < quorum ? (
    <Notice tone="warning">
      <p>{text.noQuorum(present, quorum)}</p>
    </Notice>
  ) : (
    <p className="muted">{text.quorum(present, quorum)}</p>
  )
}
