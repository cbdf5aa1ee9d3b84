// The opening: an agreement of the jury, then one irreversible act (R-SCO-4). Renderer.
import { awaiting } from '../../../../../shared/domain/scoring/delivery.ts'
import { type Agreement, isVoid, wasAdopted } from '../../../../../shared/domain/session/state.ts'
import { scoresheetsText } from '../../../../../shared/text/session/scoresheets.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { FocusArea } from '../FocusArea.tsx'
import { dateTimeText } from '../moment-text.ts'
import { tabHash } from '../places.ts'
import { SpokenWords } from '../SpokenWords.tsx'
import { VotePanel } from '../voting/VotePanel.tsx'
import { OpenScoresheets } from './OpenScoresheets.tsx'

const text = scoresheetsText.opening

export function OpeningPanel() {
  const { state } = useSession()
  const agreement = state.agreements.findLast(({ subject }) => subject.kind === 'opening')
  const stage = [agreement?.id, agreement?.closed?.at, state.openedAt].join()
  return (
    <FocusArea stage={stage}>
      <OpeningStage agreement={agreement} />
    </FocusArea>
  )
}

type StageProps = { readonly agreement: Agreement | undefined }

function OpeningStage({ agreement }: StageProps) {
  const { state } = useSession()
  if (state.openedAt !== null) return <Opened at={state.openedAt} />
  if (agreement && !agreement.closed) return <VotePanel agreement={agreement} />
  return (
    <Panel title={text.title}>
      <Unopened agreement={agreement} />
    </Panel>
  )
}

function Unopened({ agreement }: StageProps) {
  const { state } = useSession()
  const missing = awaiting(state).length
  if (agreement && wasAdopted(agreement) && !isVoid(agreement)) return <OpenScoresheets agreement={agreement} />
  if (!state.election) return <p>{text.needsPresident}</p>
  if (missing > 0) return <p>{text.waiting(missing)}</p>
  return <ProposeOpening wasRefused={agreement !== undefined} />
}

function ProposeOpening({ wasRefused }: { readonly wasRefused: boolean }) {
  const { act } = useSession()
  const proposing = useAct()
  const propose = () =>
    act({ type: 'ProposeAgreement', agreementId: crypto.randomUUID(), subject: { kind: 'opening' } })
  return (
    <>
      <p>{wasRefused ? text.tiedOrRejected : text.ready}</p>
      {proposing.failure && <FailureNotice failure={proposing.failure} />}
      <div>
        <Button
          variant="primary"
          icon="voted"
          isPending={proposing.isPending}
          onPress={() => void proposing.run(propose)}
        >
          {text.propose}
        </Button>
      </div>
    </>
  )
}

function Opened({ at }: { readonly at: string }) {
  const { contestId } = useSession()
  return (
    <Panel title={text.title}>
      <Notice
        tone="success"
        action={
          <ButtonLink icon="grid" href={tabHash(contestId, 'cuadro')}>
            {sessionText.goTo(sessionText.places.cuadro)}
          </ButtonLink>
        }
      >
        <p>{text.done(dateTimeText(at))}</p>
      </Notice>
      <SpokenWords what="opening" />
    </Panel>
  )
}
