// DAFO's places. Renderer.
import { prepareText } from '../../../../shared/text/dafo.ts'
import { uiText } from '../../../../shared/text/ui.ts'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { type Route, routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { PreparePlace } from './PreparePlace.tsx'
import './dafo.css'

export function DafoScreen({ route }: { readonly route: Extract<Route, { at: 'dafo' }> }) {
  return (
    <Shell placeKey={routeHash(route)} roleName={prepareText.role}>
      {route.place === 'prepare' ? <PreparePlace item={route.item} /> : <NotYet />}
    </Shell>
  )
}

const NotYet = () => (
  <Screen title={prepareText.role} isReady layout="centered">
    <PageHeader title={uiText.app.notFound} lead={<a href={routeHash({ at: 'start' })}>{uiText.app.toStart}</a>} />
  </Screen>
)
