// The app: providers around everything, and the screen of the current route. Renderer.
import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { uiText } from '../../shared/text/ui.ts'
import { PageHeader } from './kit/PageHeader.tsx'
import { StatusProvider } from './kit/Status.tsx'
import { type Route, routeHash, useRoute } from './shell/route.ts'
import { Screen } from './shell/Screen.tsx'
import { Shell } from './shell/Shell.tsx'

// Built with `--mode test` only: a release has no gallery.
const hasGallery = import.meta.env.MODE !== 'production'
const Gallery = hasGallery && lazy(async () => ({ default: (await import('./kit/gallery/Gallery.tsx')).Gallery }))

export function App() {
  const route = useRoute()
  return (
    <I18nProvider locale="es-PE">
      <StatusProvider>
        <CurrentScreen route={route} />
      </StatusProvider>
    </I18nProvider>
  )
}

function CurrentScreen({ route }: { readonly route: Route }) {
  switch (route.at) {
    case 'gallery':
      return Gallery ? (
        <Suspense>
          <Gallery />
        </Suspense>
      ) : (
        <Placeholder route={{ at: 'missing' }} />
      )
    case 'start':
    case 'dafo':
    case 'juror':
    case 'session':
    case 'missing':
      return <Placeholder route={route} />
  }
}

// Until each place has its screen.
function Placeholder({ route }: { readonly route: Route }) {
  return (
    <Shell placeKey={routeHash(route)}>
      <Screen title={uiText.app.name} isReady layout="centered">
        <PageHeader title={route.at === 'missing' ? uiText.app.notFound : uiText.app.name} />
      </Screen>
    </Shell>
  )
}
