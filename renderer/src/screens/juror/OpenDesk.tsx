// An open desk: its frame, its five places, and what it remembers while one moves between them. Renderer.
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { findJuror } from '../../../../shared/domain/contest/contest.ts'
import { assertNever } from '../../../../shared/result.ts'
import { jurorText } from '../../../../shared/text/juror.ts'
import { useStatus } from '../../kit/Status.tsx'
import { CitationsContext } from '../../kit/Term.tsx'
import { type JurorRoute, navigate } from '../../shell/route.ts'
import { Shell } from '../../shell/Shell.tsx'
import {
  type Desk,
  DeskContext,
  DeskLogContext,
  type DeskStore,
  DeskStoreContext,
  type DeskView,
} from '../../state/desk.ts'
import { sentenceOf } from '../../state/FailureNotice.tsx'
import { useLastWords } from '../../state/leaving.ts'
import { NotebookContext, type NotebookStore } from '../../state/notebook.ts'
import { useLock, useSwitch } from '../../state/use-lock.ts'
import { PassphraseDialog } from '../unlock/PassphraseDialog.tsx'
import { ConflictsPlace } from './conflicts/ConflictsPlace.tsx'
import { DeliverPlace } from './deliver/DeliverPlace.tsx'
import type { DeskMemory } from './desk-memory.ts'
import { EvaluatePlace } from './evaluate/EvaluatePlace.tsx'
import { HelpPlace } from './HelpPlace.tsx'
import { MatrixPlace } from './matrix/MatrixPlace.tsx'
import { placeOf, railPlaces } from './places.ts'
import { doneCount, firstUnfinished } from './submission-rows.ts'
import { SubmissionsPlace } from './submissions/SubmissionsPlace.tsx'
import { Tour } from './Tour.tsx'

type OpenDeskProps = {
  readonly route: JurorRoute
  readonly view: Extract<DeskView, { kind: 'ready' }>
  readonly store: DeskStore
  readonly memory: DeskMemory
}

export function OpenDesk({ route, view, store, memory }: OpenDeskProps) {
  const { contestId, jurorId, place } = route
  const { state, log } = view
  const hasDrafts = useSyncExternalStore(store.drafts.subscribe, store.drafts.view)
  const saved = hasDrafts && view.saved.kind !== 'failed' ? ({ kind: 'unsaved' } as const) : view.saved
  const { contest } = state
  const desk = useMemo<Desk>(() => ({ ...store, state }), [store, state])
  const current = useCurrentSubmission(route, desk)
  const done = doneCount(state)
  const places = useMemo(
    () => railPlaces({ contestId, jurorId }, place, current, jurorText.doneOf(done, contest.submissions.length)),
    [contestId, jurorId, place, current, done, contest],
  )
  const [isChanging, setChanging] = useState(false)
  const lock = useLock(store, { contestId, jurorId })
  useLastWords(store, () => !store.drafts.view())
  const changePassphrase = useCallback(() => setChanging(true), [])
  const switchJuror = useSwitch(store, contestId, jurorId)
  return (
    <DeskContexts store={store} desk={desk} log={log}>
      <CitationsContext value={contest.bases.citations}>
        <Shell
          placeKey={place === 'evaluate' ? `evaluate/${current}` : place}
          places={places}
          contest={`${contest.bases.line} ${contest.bases.year}`}
          roleName={roleOf(state)}
          saved={saved}
          isRehearsal={contest.rehearsal}
          onPassphrase={changePassphrase}
          onSwitch={switchJuror}
          onLock={lock}
        >
          <WithPapers store={store.notebook}>
            {place === 'submissions' && <Tour />}
            <Place route={route} submissionId={current} memory={memory} />
          </WithPapers>
        </Shell>
      </CitationsContext>
      {isChanging && <PassphraseDialog contestId={contestId} jurorId={jurorId} onClose={() => setChanging(false)} />}
    </DeskContexts>
  )
}

type DeskContextsProps = {
  readonly store: DeskStore
  readonly desk: Desk
  readonly log: OpenDeskProps['view']['log']
  readonly children: ReactNode
}

/** Apart, so that each part of the screen renders again with what it shows only. */
const DeskContexts = ({ store, desk, log, children }: DeskContextsProps) => (
  <DeskStoreContext value={store}>
    <DeskContext value={desk}>
      <DeskLogContext value={log}>{children}</DeskLogContext>
    </DeskContext>
  </DeskStoreContext>
)

/** With the version in preparation, where an earlier one was sealed. */
function roleOf({ contest, jurorId, sealed, lastVersion }: Desk['state']): string {
  const name = findJuror(contest, jurorId)?.name ?? ''
  return sealed || lastVersion === 0 ? jurorText.role(name) : jurorText.rolePreparing(name, lastVersion + 1)
}

type WithPapersProps = { readonly store: NotebookStore; readonly children: ReactNode }

/** The juror's notebook around the places; what could not be kept of it is told at the foot of the window. */
function WithPapers({ store, children }: WithPapersProps) {
  const notebook = useSyncExternalStore(store.subscribe, store.view)
  const say = useStatus()
  useEffect(() => store.onFailure((failure) => say({ text: sentenceOf(failure), tone: 'error' })), [store, say])
  const open = useMemo(() => ({ ...store, notebook }), [store, notebook])
  return <NotebookContext value={open}>{children}</NotebookContext>
}

/** The submission of the route; without one, the last that was looked at, and at first the first unfinished. */
function useCurrentSubmission(route: JurorRoute, { state }: Desk): string {
  const [last, setLast] = useState(() => firstUnfinished(state)?.id ?? state.contest.submissions[0]?.id ?? '')
  const named = route.place === 'evaluate' ? route.item : undefined
  const current = state.contest.submissions.some((submission) => submission.id === named) ? (named ?? last) : last
  if (current !== last) setLast(current)
  return current
}

type PlaceProps = { readonly route: JurorRoute; readonly submissionId: string; readonly memory: DeskMemory }

function Place({ route, submissionId, memory }: PlaceProps) {
  switch (route.place) {
    case 'submissions':
      return <SubmissionsPlace memory={memory.list} />
    case 'conflicts':
      return <ConflictsPlace />
    case 'evaluate':
      return <EvaluatePlace submissionId={submissionId} />
    case 'matrix':
      return <MatrixPlace memory={memory.matrix} />
    case 'deliver':
      return <DeliverPlace />
    case 'help':
      return <HelpPlace onTour={() => navigate(placeOf(route, 'submissions'))} />
    default:
      return assertNever(route.place)
  }
}
