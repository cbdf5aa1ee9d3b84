// The deliberation room: opens the session of a contest and shows the place of the route. Renderer.
import './session.css'
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { assertNever } from '../../../../shared/result.ts'
import { sessionText } from '../../../../shared/text/session.ts'
import { uiText } from '../../../../shared/text/ui.ts'
import { Button } from '../../kit/Button.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { CitationsContext } from '../../kit/Term.tsx'
import { OpeningScreen } from '../../shell/OpeningScreen.tsx'
import { navigate, type SessionRoute } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { useIsRehearsal } from '../../state/contests.ts'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { useLastWords } from '../../state/leaving.ts'
import {
  type Session,
  SessionContext,
  type SessionStore,
  type SessionView,
  useSessionLog,
} from '../../state/session.ts'
import { useLock } from '../../state/use-lock.ts'
import { ActaPlace } from './acta/ActaPlace.tsx'
import { AgendaPlace } from './agenda/AgendaPlace.tsx'
import { AgreementsPlace } from './agreements/AgreementsPlace.tsx'
import { DiscussionPlace } from './discussion/DiscussionPlace.tsx'
import { railPlaces } from './places.ts'
import { RecordingMark } from './recording/RecordingMark.tsx'
import { ScoresheetsPlace } from './scoresheets/ScoresheetsPlace.tsx'
import { TablePlace } from './table/TablePlace.tsx'
import { UnlockScreen } from './unlock/UnlockScreen.tsx'
import { WithRoomPapers } from './WithRoomPapers.tsx'

export function SessionScreen({ route }: { readonly route: SessionRoute }) {
  const [view, store] = useSessionLog(route.contestId)
  const { contestId, tab } = route
  const isRehearsal = useIsRehearsal(contestId)
  // From the locked door to the room is a change of place too: the heading takes the focus.
  const lock = useLock(store, { contestId })
  useLastWords(store)
  const placeKey = view.kind === 'failed' ? contestId : `${contestId}/${tab}`
  return (
    <CitationsContext value={view.kind === 'ready' ? view.state.contest.bases.citations : null}>
      <Shell
        placeKey={placeKey}
        roleName={sessionText.role}
        isRehearsal={isRehearsal}
        onLeave={toStart}
        slot={<RecordingMark state={view.kind === 'ready' ? view.state : null} />}
        {...(view.kind === 'ready' ? { ...openShell(route, view), onLock: lock } : {})}
      >
        {view.kind === 'ready' ? (
          <OpenRoom route={route} view={view} store={store} />
        ) : (
          <ClosedRoom view={view} store={store} contestId={contestId} />
        )}
      </Shell>
    </CitationsContext>
  )
}

const toStart = () => navigate({ at: 'start' })

type OpenView = Extract<SessionView, { kind: 'ready' }>

const openShell = ({ contestId, tab }: SessionRoute, { state, saved }: OpenView) => ({
  places: railPlaces(state, contestId, tab),
  contest: `${state.contest.bases.line} ${state.contest.bases.year}`,
  saved,
  isRehearsal: state.contest.rehearsal,
})

type OpenRoomProps = { readonly route: SessionRoute; readonly view: OpenView; readonly store: SessionStore }

function OpenRoom({ route, view, store }: OpenRoomProps) {
  const { contestId, tab, item } = route
  const { state, log } = view
  const session: Session = { contestId, state, log, act: store.act, record: store.record, reload: store.reload }
  return (
    <SessionContext value={session}>
      <WithRoomPapers store={store.papers}>
        <Place tab={tab} store={store} {...(item === undefined ? {} : { item })} />
      </WithRoomPapers>
    </SessionContext>
  )
}

type PlaceProps = Pick<SessionRoute, 'tab' | 'item'> & { readonly store: SessionStore }

function Place({ tab, item, store }: PlaceProps) {
  switch (tab) {
    case 'sesion':
      return <AgendaPlace />
    case 'matrices':
      return <ScoresheetsPlace />
    case 'cuadro':
      return <TablePlace />
    case 'discusion':
      return <DiscussionPlace item={item ?? null} />
    case 'acuerdos':
      return <AgreementsPlace item={item ?? null} />
    case 'acta':
      return <ActaPlace onExported={store.reload} />
    default:
      return assertNever(tab)
  }
}

type ClosedRoomProps = {
  readonly view: Exclude<SessionView, { kind: 'ready' }>
  readonly store: SessionStore
  readonly contestId: ContestCard['contestId']
}

function ClosedRoom({ view, store, contestId }: ClosedRoomProps) {
  if (view.kind === 'loading') return <OpeningScreen title={sessionText.role} label={sessionText.loading} />
  const { failure } = view
  if (failure.kind === 'refused' && failure.refusal.code === 'desk-locked')
    return <UnlockScreen contestId={contestId} onUnlocked={store.reload} />
  return (
    <Screen title={sessionText.role} isReady layout="centered">
      <PageHeader title={sessionText.role} />
      <FailureNotice
        failure={failure}
        action={<Button onPress={() => void store.reload()}>{uiText.action.retry}</Button>}
      />
    </Screen>
  )
}
