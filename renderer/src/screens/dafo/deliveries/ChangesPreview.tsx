// What the supplement will change, in words, before it is made. Renderer.
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { Working } from '../../../state/Working.tsx'
import type { Preparation } from '../preparation-store.ts'
import { type Draft, useDeliveries } from './deliveries-store.ts'

const text = deliveriesText.preview

type ChangesPreviewProps = {
  readonly contest: IssuedContest
  readonly draft: Draft
  readonly preparation: Preparation
  readonly onMake: () => void
}

export function ChangesPreview({ contest, draft, preparation, onMake }: ChangesPreviewProps) {
  const { isMaking, failure } = useDeliveries()
  const lines = linesOf(contest, draft, preparation)
  return (
    <Panel title={text.title}>
      {lines.length === 0 ? (
        <p className="muted">{text.nothing}</p>
      ) : (
        <ul className="open-findings">
          {[...lines, text.rest].map((line) => (
            <li key={line}>
              <WithCodes text={line} />
            </li>
          ))}
        </ul>
      )}
      {failure && <FailureNotice failure={failure} title={text.failed} />}
      {isMaking && <Working label={text.working} valueText={text.workingText} cancels="supplement.make" />}
      <div>
        <Button variant="primary" icon="signed" isPending={isMaking} onPress={onMake}>
          {text.make(contest.number)}
        </Button>
      </div>
    </Panel>
  )
}

function linesOf({ submissions, jurors }: IssuedContest, draft: Draft, { reading }: Preparation): readonly string[] {
  const titleOf = (id: string) => submissions.find((submission) => submission.id === id)?.title ?? ''
  const nameOf = (id: string) => jurors.find((juror) => juror.id === id)?.name ?? id
  return [
    ...(reading?.rows ?? []).map(({ id, title }) => text.added(id, title)),
    ...draft.removals.map(({ cause, submissionId }) => text.removed(cause, submissionId, titleOf(submissionId))),
    ...draft.members.map(({ leaves, arrives }) =>
      arrives === '' ? text.leaves(nameOf(leaves)) : text.replaced(nameOf(leaves), arrives),
    ),
    ...draft.reissue.map((id) => text.reissued(nameOf(id))),
  ]
}
