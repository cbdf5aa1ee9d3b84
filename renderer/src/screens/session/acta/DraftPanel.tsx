// The closing time of the session, and the draft of the Acta when nothing is missing for it (R-ACT-1). Renderer.
import { useState } from 'react'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { routeHash } from '../../../shell/route.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { isoDay, isoHour, limaInstant, limaMoment } from '../../../state/lima-time.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { MomentFields } from '../MomentFields.tsx'
import { tabRoute } from '../places.ts'
import { type Missing, missingFor } from './missing.ts'

const text = actaPlaceText.draft

export function DraftPanel() {
  return (
    <Panel title={text.title}>
      <DraftForm label={text.make} />
    </Panel>
  )
}

export function DraftForm({ label }: { readonly label: string }) {
  const { state, contestId, record } = useSession()
  const [end, setEnd] = useState(() => limaMoment(Date.now()))
  const drafting = useAct()
  const endedAt = limaInstant(end)
  const missing = missingFor(state)
  const make = (instant: string) => record(() => call('session.draft', { contestId, endedAt: instant }))
  return (
    <div className="room-form">
      {missing.length > 0 && <MissingList missing={missing} />}
      <MomentFields
        dayLabel={text.day}
        hourLabel={text.hour}
        moment={end}
        onChange={setEnd}
        dayError={isoDay(end.day) === null ? text.missing.day : undefined}
        hourError={isoHour(end.hour) === null ? text.missing.hour : undefined}
      />
      {drafting.failure && <FailureNotice failure={drafting.failure} />}
      <div>
        <Button
          variant="primary"
          icon="document"
          isDisabled={missing.length > 0 || endedAt === null}
          isPending={drafting.isPending}
          onPress={() => void (endedAt !== null && drafting.run(() => make(endedAt)))}
        >
          {label}
        </Button>
      </div>
    </div>
  )
}

/** Each with the way to where it is done; the prose is written beside this. */
function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { contestId } = useSession()
  return (
    <ul className="missing" aria-label={text.missingList}>
      {missing.map(({ sentence, to }) => (
        <li key={sentence}>
          {sentence} {to && <a href={routeHash(tabRoute(contestId, 'acuerdos', to.item))}>{to.words}</a>}
        </li>
      ))}
    </ul>
  )
}
