// Reading and approving the draft: an agreement like any other, whose closing freezes the content (R-ACT-2). Renderer.
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { Button } from '../../../kit/Button.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { timeText } from '../moment-text.ts'
import { VotePanel } from '../voting/VotePanel.tsx'
import { DraftForm } from './DraftPanel.tsx'
import { ProseForm } from './ProsePanel.tsx'

const text = actaPlaceText

export function ApprovalPanel({ pdfSha256 }: { readonly pdfSha256: string }) {
  const { state, act } = useSession()
  const proposing = useAct()
  const about = state.agreements.findLast(({ subject }) => subject.kind === 'acta' && subject.pdfSha256 === pdfSha256)
  if (about && !about.closed) return <VotePanel agreement={about} />
  const subject = { kind: 'acta', pdfSha256 } as const
  const propose = () => act({ type: 'ProposeAgreement', agreementId: crypto.randomUUID(), subject })
  return (
    <>
      <Panel title={text.approval.title}>
        {about && (
          <Notice tone="warning">
            <p>{text.approval.notAdopted}</p>
          </Notice>
        )}
        <p>{text.approval.lead}</p>
        {state.draft && <p className="muted small">{text.draft.made(timeText(state.draft.at))}</p>}
        {proposing.failure && <FailureNotice failure={proposing.failure} />}
        <div>
          <Button
            variant="primary"
            icon="voted"
            isPending={proposing.isPending}
            onPress={() => void proposing.run(propose)}
          >
            {text.approval.propose}
          </Button>
        </div>
      </Panel>
      <Panel title={text.corrections}>
        <Disclosure title={text.prose.correct}>
          <p className="muted">{text.prose.stale}</p>
          <ProseForm rows={8} />
        </Disclosure>
        <Disclosure title={text.draft.again}>
          <DraftForm label={text.draft.again} />
        </Disclosure>
      </Panel>
    </>
  )
}
