// The routes: where a person is, as a typed value and as the hash of the address. Runs in the renderer.
import { useSyncExternalStore } from 'react'

const dafoSlugs = { prepare: 'preparar', deliveries: 'entregas', import: 'importar', contests: 'concursos' } as const
const jurorSlugs = {
  conflicts: 'antes-de-leer',
  submissions: 'postulaciones',
  evaluate: 'evaluar',
  matrix: 'mi-matriz',
  deliver: 'entregar',
  help: 'ayuda',
} as const
const sessionTabs = ['sesion', 'matrices', 'cuadro', 'discusion', 'acuerdos', 'acta'] as const

export type DafoPlace = keyof typeof dafoSlugs
export type JurorPlace = keyof typeof jurorSlugs
export type SessionTab = (typeof sessionTabs)[number]

/** A juror's own desk on one contest. `item`: a submission's code; `field`: what of it is to have the focus. */
export type JurorRoute = {
  readonly at: 'juror'
  readonly contestId: string
  readonly jurorId: string
  readonly place: JurorPlace
  readonly item?: string
  readonly field?: string
}

/** The jury's session of one contest. `item`: an agreement's id, or a submission's code. */
export type SessionRoute = {
  readonly at: 'session'
  readonly contestId: string
  readonly tab: SessionTab
  readonly item?: string
}

export type Route =
  /** `asks`: the contest whose next member is asked for a code. */
  | { readonly at: 'start'; readonly asks?: string }
  | { readonly at: 'dafo'; readonly place: DafoPlace; readonly item?: string }
  | JurorRoute
  | SessionRoute
  /** The wall of a session's room: a window of its own. */
  | { readonly at: 'projector'; readonly contestId: string }
  | { readonly at: 'gallery' }
  | { readonly at: 'missing' }

/**
 * "#/jurado/cdc-2025/j1/evaluar/CDC-D-00017-25" → its route. No hash, or one that is not a route (`#k=…`), is the
 * start.
 */
export function parseRoute(hash: string): Route {
  if (!hash.startsWith('#/')) return { at: 'start' }
  const [area = '', ...rest] = hash.slice(2).split('/').map(decode)
  switch (area) {
    case '':
    case 'inicio':
      return { at: 'start', ...(rest[0] ? { asks: rest[0] } : {}) }
    case 'galeria':
      return { at: 'gallery' }
    case 'dafo':
      return dafoRoute(rest)
    case 'jurado':
      return jurorRoute(rest)
    case 'sesion':
      return sessionRoute(rest)
    case 'proyeccion':
      return rest[0] ? { at: 'projector', contestId: rest[0] } : { at: 'missing' }
    default:
      return { at: 'missing' }
  }
}

function dafoRoute([slug = '', item]: readonly string[]): Route {
  const place = placeOf(dafoSlugs, slug, 'prepare')
  return place ? { at: 'dafo', place, ...about(item) } : { at: 'missing' }
}

function jurorRoute([contestId, jurorId, slug = '', item, field]: readonly string[]): Route {
  const place = placeOf(jurorSlugs, slug, 'submissions')
  return contestId && jurorId && place
    ? { at: 'juror', contestId, jurorId, place, ...about(item), ...(field ? { field } : {}) }
    : { at: 'missing' }
}

function sessionRoute([contestId, slug = 'sesion', item]: readonly string[]): Route {
  const tab = sessionTabs.find((known) => known === slug)
  return contestId && tab ? { at: 'session', contestId, tab, ...about(item) } : { at: 'missing' }
}

const about = (item: string | undefined) => (item ? { item } : {})

/** The hash of a route, for `href`. */
export function routeHash(route: Route): string {
  switch (route.at) {
    case 'start':
      return hashOf('inicio', route.asks)
    case 'missing':
      return '#/inicio'
    case 'gallery':
      return '#/galeria'
    case 'dafo':
      return hashOf('dafo', dafoSlugs[route.place], route.item)
    case 'juror':
      return hashOf('jurado', route.contestId, route.jurorId, jurorSlugs[route.place], route.item, route.field)
    case 'session':
      return hashOf('sesion', route.contestId, route.tab, route.item)
    case 'projector':
      return hashOf('proyeccion', route.contestId)
  }
}

export const navigate = (route: Route) => {
  window.location.hash = routeHash(route)
}

/** The same, in the place of where the person is now: no way back leads there. */
export const navigateAway = (route: Route) => window.location.replace(routeHash(route))

/** The current route; the component renders again when it changes. */
export const useRoute = (): Route => parseRoute(useSyncExternalStore(subscribe, currentHash))

const currentHash = () => window.location.hash

function subscribe(onChange: () => void) {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

const hashOf = (...parts: readonly (string | undefined)[]) =>
  `#/${parts
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`

function placeOf<Place extends string>(
  slugs: Readonly<Record<Place, string>>,
  slug: string,
  first: Place,
): Place | undefined {
  if (slug === '') return first
  const places = Object.keys(slugs) as Place[]
  return places.find((place) => slugs[place] === slug)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
