// The planner's proposals for the draft, each with its reasons, applied by one press and taken back by one. Renderer.
import { useMemo, useRef } from 'react'
import { plannerText as text } from '../../../../../../shared/text/session/board.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Panel } from '../../../../kit/Layout.tsx'
import { useStatus } from '../../../../kit/Status.tsx'
import { WithCodes } from '../../../../kit/WithCodes.tsx'
import { useSession } from '../../../../state/session.ts'
import { useRested } from '../../../../state/use-rested.ts'
import { proposalsFor } from './proposals.ts'
import type { Draft } from './use-draft.ts'

export function PlannerPanel({ draft }: { readonly draft: Draft }) {
  const { state } = useSession()
  const say = useStatus()
  const { base, apply } = draft
  // A slider on its way does not wait for advice.
  const drafted = useRested(draft.drafted)
  const isBehind = drafted !== draft.drafted
  const proposals = useMemo(() => proposalsFor(state, base, drafted), [state, base, drafted])
  const list = useRef<HTMLUListElement>(null)
  function press(id: string) {
    // What stands here may be of a moment ago: what is put in is of the draft as it is.
    const current = isBehind ? proposalsFor(state, base, draft.drafted) : proposals
    const awards = current.find((proposal) => proposal.id === id)?.awards
    if (!awards) return
    // The button goes with what it proposed.
    list.current?.focus()
    apply(awards)
    say({ text: text.applied })
  }
  return (
    <Panel title={text.title}>
      <p className="muted small">{text.lead}</p>
      {proposals.length === 0 && <p>{text.nothing}</p>}
      <ul ref={list} tabIndex={-1} className="proposals" aria-label={text.list} aria-busy={isBehind}>
        {proposals.map(({ id, text: said, awards }) => (
          <li key={id} className="proposal" data-can={awards !== null}>
            <span id={`propuesta-${id}`}>
              <WithCodes text={said} />
            </span>
            {awards && (
              <Button size="small" aria-describedby={`propuesta-${id}`} onPress={() => press(id)}>
                {text.apply}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
