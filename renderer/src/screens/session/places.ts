// The six places of the room, with the fact that each shows under its word. Runs in the renderer.
import { awaiting } from '../../../../shared/domain/scoring/delivery.ts'
import { type SessionState, undecided } from '../../../../shared/domain/session/state.ts'
import { sessionText } from '../../../../shared/text/session.ts'
import type { IconName } from '../../kit/icons.tsx'
import type { RailPlace } from '../../shell/Rail.tsx'
import { routeHash, type SessionRoute, type SessionTab } from '../../shell/route.ts'

const icons: Readonly<Record<SessionTab, IconName>> = {
  sesion: 'calendar',
  matrices: 'sealed',
  cuadro: 'grid',
  discusion: 'people',
  acuerdos: 'voted',
  acta: 'document',
}
const tabs = Object.keys(icons) as readonly SessionTab[]

export const tabRoute = (contestId: string, tab: SessionTab, item?: string): SessionRoute => ({
  at: 'session',
  contestId,
  tab,
  ...(item === undefined ? {} : { item }),
})

export const tabHash = (contestId: string, tab: SessionTab) => routeHash(tabRoute(contestId, tab))

export const railPlaces = (state: SessionState, contestId: string, current: SessionTab): readonly RailPlace[] =>
  tabs.map((tab) => {
    const note = noteOf(state, tab)
    const place = { label: sessionText.places[tab], icon: icons[tab], route: tabRoute(contestId, tab) }
    return { ...place, isCurrent: tab === current, ...(note === undefined ? {} : { note }) }
  })

function noteOf(state: SessionState, tab: SessionTab): string | undefined {
  const { notes } = sessionText
  const members = state.members.length
  switch (tab) {
    case 'sesion':
      return undefined
    case 'matrices':
      return notes.received(members - awaiting(state).length, members)
    case 'cuadro':
      return state.sheets ? undefined : notes.sealed
    case 'discusion':
      return state.sheets ? notes.toDiscuss(undecided(state).length) : undefined
    case 'acuerdos':
      return state.agreements.length > 0 ? notes.agreements(state.agreements.length) : undefined
    case 'acta':
      if (state.closedAt) return notes.closed
      return state.approval ? notes.signed(state.signatures.length, members) : undefined
  }
}
