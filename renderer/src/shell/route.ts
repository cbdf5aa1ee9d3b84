// The routes: where a person is, as a typed value and as the hash of the address. Runs in the renderer.
import { useSyncExternalStore } from 'react'

const dafoSlugs = { prepare: 'preparar', deliveries: 'entregas', import: 'importar', contests: 'concursos' } as const
const jurorSlugs = {
  submissions: 'postulaciones',
  evaluate: 'evaluar',
  matrix: 'mi-matriz',
  deliver: 'entregar',
  help: 'ayuda',
} as const
const presidentSlugs = {
  session: 'sesion',
  scoresheets: 'matrices',
  table: 'cuadro',
  agreements: 'acuerdos',
  acta: 'acta',
} as const

export type DafoPlace = keyof typeof dafoSlugs
export type JurorPlace = keyof typeof jurorSlugs
export type PresidentPlace = keyof typeof presidentSlugs

/** `item` is what the place is about: a submission's code, an agreement's id. */
export type Route =
  | { readonly at: 'start' }
  | { readonly at: 'dafo'; readonly place: DafoPlace; readonly item?: string }
  | { readonly at: 'juror'; readonly place: JurorPlace; readonly item?: string }
  | { readonly at: 'president'; readonly place: PresidentPlace; readonly item?: string }
  | { readonly at: 'gallery' }
  | { readonly at: 'missing' }

/** "#/jurado/evaluar/CDC-D-00017-25" → its route. No hash, or one that is not a route (`#k=…`), is the start. */
export function parseRoute(hash: string): Route {
  if (!hash.startsWith('#/')) return { at: 'start' }
  const [area = '', slug = '', item] = hash.slice(2).split('/').map(decode)
  const about = item ? { item } : {}
  switch (area) {
    case '':
    case 'inicio':
      return { at: 'start' }
    case 'galeria':
      return { at: 'gallery' }
    case 'dafo':
      return orMissing(placeOf(dafoSlugs, slug, 'prepare'), (place) => ({ at: 'dafo', place, ...about }))
    case 'jurado':
      return orMissing(placeOf(jurorSlugs, slug, 'submissions'), (place) => ({ at: 'juror', place, ...about }))
    case 'presidencia':
      return orMissing(placeOf(presidentSlugs, slug, 'session'), (place) => ({ at: 'president', place, ...about }))
    default:
      return { at: 'missing' }
  }
}

/** The hash of a route, for `href`. */
export function routeHash(route: Route): string {
  switch (route.at) {
    case 'start':
    case 'missing':
      return '#/inicio'
    case 'gallery':
      return '#/galeria'
    case 'dafo':
      return hashOf('dafo', dafoSlugs[route.place], route.item)
    case 'juror':
      return hashOf('jurado', jurorSlugs[route.place], route.item)
    case 'president':
      return hashOf('presidencia', presidentSlugs[route.place], route.item)
  }
}

export const navigate = (route: Route) => {
  window.location.hash = routeHash(route)
}

/** The current route; the component renders again when it changes. */
export const useRoute = (): Route => parseRoute(useSyncExternalStore(subscribe, currentHash))

const currentHash = () => window.location.hash

function subscribe(onChange: () => void) {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

const hashOf = (area: string, slug: string, item?: string) =>
  `#/${area}/${slug}${item ? `/${encodeURIComponent(item)}` : ''}`

const orMissing = <Place>(place: Place | undefined, route: (place: Place) => Route): Route =>
  place === undefined ? { at: 'missing' } : route(place)

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
