// Postulaciones: every submission with its state, the time left, what is missing; the way into each. Renderer.
import { useCallback, useState } from 'react'
import { jurorText } from '../../../../../shared/text/juror.ts'
import { listText } from '../../../../../shared/text/juror-list.ts'
import { keyLists } from '../../../../../shared/text/keys.ts'
import { call } from '../../../bridge/call.ts'
import { ButtonLink } from '../../../kit/Button.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Tabs } from '../../../kit/Tabs.tsx'
import { routeHash } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk } from '../../../state/desk.ts'
import { useNotebook } from '../../../state/notebook.ts'
import { RemovedNotice } from '../../supplement/RemovedNotice.tsx'
import { SupplementNotice } from '../../supplement/SupplementNotice.tsx'
import { ConflictNotice } from '../conflicts/ConflictNotice.tsx'
import type { ListView, Remembered } from '../desk-memory.ts'
import { Filters } from '../lists/Filters.tsx'
import { NothingShown } from '../lists/NothingShown.tsx'
import { placeOf } from '../places.ts'
import { SealedNotice } from '../SealedNotice.tsx'
import { firstUnfinished, isDone, matches, rowsOf } from '../submission-rows.ts'
import { LacksView } from './LacksView.tsx'
import { PlanStrip } from './PlanStrip.tsx'
import { SubmissionsTable } from './SubmissionsTable.tsx'
import '../lists/lists.css'
import './submissions.css'

const text = jurorText.list

function DeskSupplements() {
  const { contestId, jurorId, reload } = useDesk()
  const ask = useCallback(() => call('desk.supplements', { contestId, jurorId }), [contestId, jurorId])
  return <SupplementNotice ask={ask} add={() => call('desk.addSupplements', { contestId, jurorId })} onAdded={reload} />
}

type SubmissionsPlaceProps = { readonly memory: Remembered<ListView> }

export function SubmissionsPlace({ memory }: SubmissionsPlaceProps) {
  const desk = useDesk()
  const [tab, setTab] = useState<'all' | 'lacks'>('all')
  const rows = rowsOf(desk.state)
  const left = rows.filter((row) => !isDone(row))
  const next = firstUnfinished(desk.state)
  return (
    <Screen title={text.title} isReady layout="desk">
      <PageHeader
        title={text.title}
        actions={
          next && (
            <ButtonLink href={routeHash(placeOf(desk, 'evaluate', next.id))} variant="primary" icon="forward">
              {text.next}
            </ButtonLink>
          )
        }
      />
      <DeskSupplements />
      <RemovedNotice removals={desk.state.removals} />
      <ConflictNotice />
      <SealedNotice />
      {!desk.state.sealed && <PlanStrip done={rows.length - left.length} all={rows.length} />}
      <Tabs
        label={listText.views}
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'all', label: listText.all(rows.length), content: <AllSubmissions memory={memory} /> },
          { id: 'lacks', label: listText.missing(left.length), content: <LacksView rows={left} /> },
        ]}
      />
    </Screen>
  )
}

function AllSubmissions({ memory }: SubmissionsPlaceProps) {
  const { state } = useDesk()
  const { notebook } = useNotebook()
  const { filter } = memory.view
  const isSetAside = (id: string) => notebook.submissions[id]?.isSetAside ?? false
  const rows = rowsOf(state)
  const shown = rows.filter((row) => matches(row, filter, isSetAside(row.submission.id)))
  const setFilter = (next: typeof filter) => memory.set({ filter: next })
  return (
    <div className="list-view">
      <Filters
        filter={filter}
        onFilter={setFilter}
        shown={shown.length}
        all={rows.length}
        keyList={keyLists.submissions}
      />
      {shown.length > 0 ? (
        <SubmissionsTable rows={shown} memory={memory} isSetAside={isSetAside} />
      ) : (
        <NothingShown
          filter={filter}
          onFilter={setFilter}
          hasSetAside={rows.some((row) => isSetAside(row.submission.id))}
        />
      )}
    </div>
  )
}
