// An open desk: its frame, its five places, and what it remembers while one moves between them. Renderer.
import { useMemo, useState } from 'react'
import { findJuror } from '../../../../shared/domain/contest/contest.ts'
import { assertNever } from '../../../../shared/result.ts'
import { jurorText } from '../../../../shared/text/juror.ts'
import { call } from '../../bridge/call.ts'
import { type JurorRoute, navigate } from '../../shell/route.ts'
import { Shell } from '../../shell/Shell.tsx'
import { type Desk, DeskContext, type DeskStore, type DeskView } from '../../state/desk.ts'
import { DeliverPlace } from './deliver/DeliverPlace.tsx'
import { EvaluatePlace } from './evaluate/EvaluatePlace.tsx'
import { HelpPlace } from './HelpPlace.tsx'
import { MatrixPlace } from './MatrixPlace.tsx'
import { placeOf, railPlaces } from './places.ts'
import { SubmissionsPlace } from './SubmissionsPlace.tsx'
import { doneCount, type Filter, firstUnfinished, noFilter } from './submission-rows.ts'

type OpenDeskProps = {
  readonly route: JurorRoute
  readonly view: Extract<DeskView, { kind: 'ready' }>
  readonly store: DeskStore
}

export function OpenDesk({ route, view, store }: OpenDeskProps) {
  const { contestId, jurorId, place } = route
  const { state, log, saved } = view
  const { contest } = state
  const desk = useMemo<Desk>(
    () => ({ contestId, jurorId, state, log, act: store.act, record: store.record }),
    [contestId, jurorId, state, log, store],
  )
  const current = useCurrentSubmission(route, desk)
  const done = doneCount(state)
  const places = useMemo(
    () => railPlaces({ contestId, jurorId }, place, current, jurorText.doneOf(done, contest.submissions.length)),
    [contestId, jurorId, place, current, done, contest],
  )
  const lock = async () => {
    await call('library.lock', { contestId, jurorId })
    navigate({ at: 'start' })
  }
  return (
    <DeskContext value={desk}>
      <Shell
        placeKey={place === 'evaluate' ? `evaluate/${current}` : place}
        places={places}
        contest={`${contest.bases.line} ${contest.bases.year}`}
        roleName={jurorText.role(findJuror(contest, jurorId)?.name ?? '')}
        saved={saved}
        isRehearsal={contest.rehearsal}
        onHelp={() => navigate(placeOf(desk, 'help'))}
        onLock={() => void lock()}
      >
        <Place route={route} submissionId={current} />
      </Shell>
    </DeskContext>
  )
}

/** The submission of the route; without one, the last that was looked at, and at first the first unfinished. */
function useCurrentSubmission(route: JurorRoute, { state }: Desk): string {
  const [last, setLast] = useState(() => firstUnfinished(state)?.id ?? state.contest.submissions[0]?.id ?? '')
  const named = route.place === 'evaluate' ? route.item : undefined
  const current = state.contest.submissions.some((submission) => submission.id === named) ? (named ?? last) : last
  if (current !== last) setLast(current)
  return current
}

function Place({ route, submissionId }: { readonly route: JurorRoute; readonly submissionId: string }) {
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [pages] = useState(() => new Map<string, number>())
  switch (route.place) {
    case 'submissions':
      return <SubmissionsPlace filter={filter} onFilter={setFilter} />
    case 'evaluate':
      return <EvaluatePlace submissionId={submissionId} pages={pages} />
    case 'matrix':
      return <MatrixPlace />
    case 'deliver':
      return <DeliverPlace />
    case 'help':
      return <HelpPlace />
    default:
      return assertNever(route.place)
  }
}
