// The election of the president: one ballot per member, its result in words (R-JUR-2). Renderer.
import { useState } from 'react'
import { electionText as text } from '../../../../../shared/text/session/agenda.ts'
import { Button } from '../../../kit/Button.tsx'
import { Grid, Panel, Row } from '../../../kit/Layout.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { FocusArea } from '../FocusArea.tsx'
import { membersIn } from '../members.ts'
import { type Ballots, countBallots } from './ballot-count.ts'

export function ElectionForm() {
  const { state, act } = useSession()
  const members = membersIn(state, state.members)
  const [ballots, setBallots] = useKept<Ballots>('ballots', {})
  const [round, setRound] = useState(1)
  const electing = useAct()
  const count = countBallots(members, ballots)
  const candidates = members.map(({ id, name }) => ({ id, label: name }))
  const voteAgain = () => {
    setBallots({})
    setRound(round + 1)
  }
  const cast = Object.entries(ballots).map(([jurorId, candidateId]) => ({ jurorId, candidateId }))
  return (
    <Panel title={text.title}>
      <p className="muted">{text.lead}</p>
      <FocusArea stage={`${round}`}>
        <Grid min="15rem">
          {members.map((voter) => (
            <RadioGroup
              key={voter.id}
              label={text.ballot(voter.label)}
              options={candidates}
              value={ballots[voter.id] ?? null}
              onChange={(candidateId) => setBallots({ ...ballots, [voter.id]: candidateId })}
            />
          ))}
        </Grid>
      </FocusArea>
      <p className="room-sentence" role="status" data-kind={count.kind}>
        {count.sentence}
      </p>
      {electing.failure && <FailureNotice failure={electing.failure} />}
      <Row>
        <Button
          variant="primary"
          icon="check"
          isDisabled={count.kind !== 'elected'}
          isPending={electing.isPending}
          onPress={() => void electing.run(() => act({ type: 'ElectPresident', ballots: cast }))}
        >
          {text.elect}
        </Button>
        {count.kind === 'undecided' && (
          <Button icon="undo" onPress={voteAgain}>
            {text.again}
          </Button>
        )}
      </Row>
    </Panel>
  )
}
