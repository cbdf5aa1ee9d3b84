// Entregas: a supplement to a contest whose package is issued, and the letters of its new codes. Renderer.
import { useEffect, useRef } from 'react'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { navigate } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { focusHeading } from '../../../shell/Shell.tsx'
import { PreparePlace } from '../PreparePlace.tsx'
import { ChangesForm } from './ChangesForm.tsx'
import { useDeliveries } from './deliveries-store.ts'
import { MadeSupplement } from './MadeSupplement.tsx'
import { OpenIssueForm } from './OpenIssueForm.tsx'

const text = deliveriesText

/** `item` is a step of the list that comes. */
export function DeliveriesPlace({ item }: { readonly item: string | undefined }) {
  const { contest, made } = useDeliveries()
  useHeadingOf(made ? 'made' : contest ? 'open' : 'shut')
  const isEarly = item !== undefined && contest === null
  // A list is read by the rules of a contest that is open.
  useEffect(() => {
    if (isEarly) navigate({ at: 'dafo', place: 'deliveries' })
  }, [isEarly])
  if (item !== undefined && contest) return <PreparePlace item={item} />
  if (!contest)
    return (
      <Screen title={text.title} isReady layout="centered">
        <PageHeader title={text.title} lead={text.lead} />
        <OpenIssueForm />
      </Screen>
    )
  return (
    <Screen title={text.issued.title(contest.number, contest.title)} isReady>
      {made ? <MadeSupplement made={made} contest={contest} /> : <ChangesForm contest={contest} />}
    </Screen>
  )
}

/** What takes the place of what stood there takes the focus too; at first nothing moves. */
function useHeadingOf(stage: string): void {
  const last = useRef(stage)
  useEffect(() => {
    if (last.current !== stage) focusHeading()
    last.current = stage
  }, [stage])
}
