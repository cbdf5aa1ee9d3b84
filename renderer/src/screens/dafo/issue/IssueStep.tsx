// Step 7: what the package will hold and what was decided; then it is made, and its parts are handed over. Renderer.
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { navigate } from '../../../shell/route.ts'
import { type Preparation, startOver, usePreparation } from '../preparation-store.ts'
import { RowTable } from '../RowTable.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { stepRoute } from '../steps.ts'
import { DecidedPanel } from './DecidedPanel.tsx'
import { MadePanel } from './MadePanel.tsx'
import { MakePanel } from './MakePanel.tsx'
import { OpenSteps } from './OpenSteps.tsx'

const text = stepText.issue

export function IssueStep() {
  const preparation = usePreparation()
  const { reading, made } = preparation
  const another = () => {
    startOver()
    navigate(stepRoute('list'))
  }
  return (
    <StepFrame step="issue">
      {made ? (
        <MadePanel made={made} onAnother={another} />
      ) : (
        reading && <BeforeMade preparation={preparation} reading={reading} />
      )}
    </StepFrame>
  )
}

type BeforeMadeProps = { readonly preparation: Preparation; readonly reading: PackingReading }

function BeforeMade({ preparation, reading }: BeforeMadeProps) {
  return (
    <>
      {reading.ready ? (
        <Notice tone="success" title={text.ready}>
          <p>{text.readyDetail(reading.rows.length)}</p>
        </Notice>
      ) : (
        <OpenSteps preparation={preparation} />
      )}
      <Panel actions={reading.rehearsal && <StateTag state="rehearsal" />}>
        <Summary reading={reading} />
      </Panel>
      <DecidedPanel reading={reading} />
      {reading.ready && <MakePanel isRehearsal={reading.rehearsal} isMaking={preparation.isMaking} />}
      <Panel title={text.rows}>
        <RowTable rows={reading.rows} />
      </Panel>
    </>
  )
}

function Summary({ reading }: { readonly reading: PackingReading }) {
  const profileOf = (id: string) => reading.bases.profiles.find((profile) => profile.id === id)?.text ?? id
  const received = reading.received.reduce((sum, { count }) => sum + count, 0)
  return (
    <DefinitionList
      items={[
        { term: text.contest, value: reading.title || text.unread },
        { term: text.kind, value: reading.rehearsal ? stepText.contest.rehearsal : stepText.contest.real },
        { term: text.bases, value: reading.bases.title },
        {
          term: text.jury,
          value: (
            <ul className="plain-list">
              {reading.jurors.map(({ name, profileId }) => (
                <li key={name}>
                  {name} <span className="muted">· {profileOf(profileId)}</span>
                </li>
              ))}
            </ul>
          ),
        },
        { term: text.received, value: stepText.contest.receivedTotal(received) },
        { term: text.winners, value: stepText.contest.winnersCount(reading.winners.length) },
      ]}
    />
  )
}
