// The planner's proposals for the draft, each with its reasons, applied by one press and taken back by one. Renderer.
import { useDeferredValue, useMemo } from 'react'
import { boardText, plannerText as text } from '../../../../../../shared/text/session/board.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Panel } from '../../../../kit/Layout.tsx'
import { useStatus } from '../../../../kit/Status.tsx'
import { WithCodes } from '../../../../kit/WithCodes.tsx'
import { useRoomPapers } from '../../../../state/room-papers.ts'
import { useSession } from '../../../../state/session.ts'
import { proposalsFor } from './proposals.ts'
import type { Draft } from './use-draft.ts'

export function PlannerPanel({ draft }: { readonly draft: Draft }) {
  const { state } = useSession()
  const { undo } = useRoomPapers()
  const say = useStatus()
  const { base, apply } = draft
  // A slider on its way does not wait for advice.
  const drafted = useDeferredValue(draft.drafted)
  const proposals = useMemo(() => proposalsFor(state, base, drafted), [state, base, drafted])
  const isBehind = drafted !== draft.drafted
  return (
    <Panel title={text.title}>
      <p className="muted small">{text.lead}</p>
      {proposals.length === 0 && <p>{text.nothing}</p>}
      <ul className="proposals" aria-busy={isBehind}>
        {proposals.map(({ id, text: said, awards }) => (
          <li key={id} className="proposal" data-can={awards !== null}>
            <span id={`propuesta-${id}`}>
              <WithCodes text={said} />
            </span>
            {awards && (
              <Button
                size="small"
                isDisabled={isBehind}
                aria-describedby={`propuesta-${id}`}
                onPress={() => {
                  apply(awards)
                  say({ text: text.applied, action: { label: boardText.undo, onPress: undo } })
                }}
              >
                {text.apply}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
