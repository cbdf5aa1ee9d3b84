// The places of a role, with the keys that lead there (Alt+1, Alt+2 …). Renderer.

import { memo } from 'react'
import { keyLists } from '../../../shared/text/keys.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { Icon, type IconName } from '../kit/icons.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { navigate, type Route, routeHash } from './route.ts'

export type RailPlace = {
  readonly label: string
  readonly icon: IconName
  readonly route: Route
  readonly isCurrent: boolean
  /** A short fact under the word: "17 de 60". */
  readonly note?: string
  readonly isDisabled?: boolean
}

/** Renders again when its places change, not with everything that is saved. */
export const Rail = memo(function Rail({ places }: { readonly places: readonly RailPlace[] }) {
  const reachable = places
    .map((place, at) => [`Alt+${at + 1}`, place] as const)
    .filter(([, place]) => !place.isDisabled)
  useKeys(Object.fromEntries(reachable.map(([key, place]) => [key, () => navigate(place.route)])), keyLists.everywhere)
  return (
    <nav className="rail" aria-label={uiText.app.places}>
      <ul>
        {places.map((place, at) => (
          <li key={place.label}>
            <PlaceLink place={place} keyNumber={at + 1} />
          </li>
        ))}
      </ul>
    </nav>
  )
})

function PlaceLink({ place, keyNumber }: { readonly place: RailPlace; readonly keyNumber: number }) {
  const { label, icon, route, isCurrent, note, isDisabled } = place
  const target = isDisabled
    ? ({ role: 'link', 'aria-disabled': true } as const)
    : { href: routeHash(route), 'aria-keyshortcuts': `Alt+${keyNumber}` }
  return (
    <a className="rail__place" {...target} {...(isCurrent ? { 'aria-current': 'page' as const } : {})}>
      <Icon name={icon} />
      <span className="rail__words">
        {label}
        {note && <span className="rail__note">{note}</span>}
      </span>
      {!isDisabled && <KeyHint keys={['Alt', String(keyNumber)]} />}
    </a>
  )
}
