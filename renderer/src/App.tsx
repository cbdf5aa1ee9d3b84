// The app: providers around everything, and the screen of the current route. Renderer.
import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { uiText } from '../../shared/text/ui.ts'
import { on } from './bridge/call.ts'
import { PageHeader } from './kit/PageHeader.tsx'
import { StatusProvider, useStatus } from './kit/Status.tsx'
import { StartScreen } from './screens/start/StartScreen.tsx'
import { IdleWarning } from './shell/IdleWarning.tsx'
import { type Route, routeHash, useRoute } from './shell/route.ts'
import { Screen } from './shell/Screen.tsx'
import { PlaceMemory, Shell } from './shell/Shell.tsx'
import { useSystemFiles } from './state/opened-files.ts'

const DafoScreen = lazy(async () => ({ default: (await import('./screens/dafo/DafoScreen.tsx')).DafoScreen }))
const JurorScreen = lazy(async () => ({ default: (await import('./screens/juror/JurorScreen.tsx')).JurorScreen }))
const SessionScreen = lazy(async () => ({
  default: (await import('./screens/session/SessionScreen.tsx')).SessionScreen,
}))

const ProjectorScreen = lazy(async () => ({
  default: (await import('./screens/projector/ProjectorScreen.tsx')).ProjectorScreen,
}))

// Built with `--mode test` only: a release has no gallery.
const hasGallery = import.meta.env.MODE !== 'production'
const Gallery = hasGallery && lazy(async () => ({ default: (await import('./kit/gallery/Gallery.tsx')).Gallery }))

export function App() {
  const route = useRoute()
  return (
    <I18nProvider locale="es-PE">
      {route.at === 'projector' ? (
        <Suspense>
          <ProjectorScreen contestId={route.contestId} />
        </Suspense>
      ) : (
        <Desk route={route} />
      )}
    </I18nProvider>
  )
}

/** Everything but the wall, which asks for nothing and keeps nothing. */
type DeskRoute = Exclude<Route, { at: 'projector' }>

function Desk({ route }: { readonly route: DeskRoute }) {
  useSystemFiles()
  return (
    <StatusProvider>
      <PlaceMemory>
        <IdleWarning />
        <ForgetOnLock />
        <Suspense>
          <CurrentScreen route={route} />
        </Suspense>
      </PlaceMemory>
    </StatusProvider>
  )
}

/** What was said to one juror is not left for the next. */
function ForgetOnLock() {
  const say = useStatus()
  useEffect(() => on('locked', () => say(null)), [say])
  return null
}

function CurrentScreen({ route }: { readonly route: DeskRoute }) {
  switch (route.at) {
    case 'start':
      return <StartScreen asks={route.asks} />
    case 'dafo':
      return <DafoScreen route={route} />
    case 'juror':
      return <JurorScreen route={route} />
    case 'session':
      return <SessionScreen route={route} />
    case 'gallery':
      return Gallery ? <Gallery /> : <Missing />
    case 'missing':
      return <Missing />
  }
}

const Missing = () => (
  <Shell placeKey={routeHash({ at: 'missing' })}>
    <Screen title={uiText.app.name} isReady layout="centered">
      <PageHeader title={uiText.app.notFound} lead={<a href={routeHash({ at: 'start' })}>{uiText.app.toStart}</a>} />
    </Screen>
  </Shell>
)
