// DAFO's places. Renderer.
import { prepareText } from '../../../../shared/text/dafo.ts'
import { deliveriesText } from '../../../../shared/text/deliveries.ts'
import { uiText } from '../../../../shared/text/ui.ts'
import { PageHeader } from '../../kit/PageHeader.tsx'
import type { RailPlace } from '../../shell/Rail.tsx'
import { type Route, routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { DeliveriesPlace } from './deliveries/DeliveriesPlace.tsx'
import { useDeliveries } from './deliveries/deliveries-store.ts'
import { PreparePlace } from './PreparePlace.tsx'
import './dafo.css'

type DafoRoute = Extract<Route, { at: 'dafo' }>

export function DafoScreen({ route }: { readonly route: DafoRoute }) {
  const { contest } = useDeliveries()
  return (
    <Shell
      placeKey={routeHash(route)}
      roleName={prepareText.role}
      places={railPlaces(route)}
      isRehearsal={route.place === 'deliveries' && contest?.rehearsal === true}
    >
      {route.place === 'prepare' && <PreparePlace item={route.item} />}
      {route.place === 'deliveries' && <DeliveriesPlace item={route.item} />}
      {(route.place === 'import' || route.place === 'contests') && <NotYet />}
    </Shell>
  )
}

const PLACES = [
  { place: 'prepare', icon: 'folder', label: deliveriesText.places.prepare },
  { place: 'deliveries', icon: 'exported', label: deliveriesText.places.deliveries },
] as const

const railPlaces = ({ place: current }: DafoRoute): readonly RailPlace[] =>
  PLACES.map(({ place, icon, label }) => ({ label, icon, route: { at: 'dafo', place }, isCurrent: place === current }))

const NotYet = () => (
  <Screen title={prepareText.role} isReady layout="centered">
    <PageHeader title={uiText.app.notFound} lead={<a href={routeHash({ at: 'start' })}>{uiText.app.toStart}</a>} />
  </Screen>
)
