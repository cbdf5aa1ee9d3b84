// Mi matriz: the juror's own scores side by side, to compare and revise. Never anyone else's (R-SCO-4). Renderer.
import { type ReactNode, useMemo } from 'react'
import { tiesAmong } from '../../../../../shared/domain/scoring/distribution.ts'
import { matrixText as text } from '../../../../../shared/text/juror-matrix.ts'
import { keyLists } from '../../../../../shared/text/keys.ts'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Select } from '../../../kit/Select.tsx'
import { Tabs } from '../../../kit/Tabs.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk } from '../../../state/desk.ts'
import { useNotebook } from '../../../state/notebook.ts'
import type { MatrixView, Remembered } from '../desk-memory.ts'
import { criteriaFor } from '../evaluate/criteria.ts'
import { Filters } from '../lists/Filters.tsx'
import { NothingShown } from '../lists/NothingShown.tsx'
import { SealedNotice } from '../SealedNotice.tsx'
import { matches, rowsOf } from '../submission-rows.ts'
import { CompareView } from './CompareView.tsx'
import { DistributionView } from './DistributionView.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import { TiesView } from './TiesView.tsx'
import { usePicks } from './use-picks.ts'
import '../lists/lists.css'
import './matrix.css'

type MatrixPlaceProps = { readonly memory: Remembered<MatrixView> }

export function MatrixPlace({ memory }: MatrixPlaceProps) {
  const { state } = useDesk()
  const { notebook } = useNotebook()
  const { filter, groupBy, tab } = memory.view
  const picks = usePicks(memory)
  const all = rowsOf(state)
  const isSetAside = (id: string) => notebook.submissions[id]?.isSetAside ?? false
  const rows = all.filter((row) => matches(row, filter, isSetAside(row.submission.id)))
  const ties = tiesAmong(rows)
  const { bases } = state.contest
  // Texts that differ by modality read as of all modalities together while none is chosen.
  const subcriteria = useMemo(
    () => criteriaFor(bases, filter.modalityId ?? '').flatMap((criterion) => criterion.subcriteria),
    [bases, filter.modalityId],
  )
  const setFilter = (next: typeof filter) => memory.set({ filter: next })
  const nothing = (
    <NothingShown filter={filter} onFilter={setFilter} hasSetAside={all.some((row) => isSetAside(row.submission.id))} />
  )
  const shown = (content: ReactNode) => <div className="list-view">{rows.length > 0 ? content : nothing}</div>
  return (
    <Screen title={text.title} isReady layout="desk">
      <PageHeader title={text.title} />
      <SealedNotice />
      <Filters filter={filter} onFilter={setFilter} shown={rows.length} all={all.length} keyList={keyLists.matrix}>
        <Select
          label={text.group.label}
          isLabelHidden
          options={[
            { id: 'none', label: text.group.none },
            { id: 'modality', label: text.group.modality },
            { id: 'region', label: text.group.region },
          ]}
          value={groupBy}
          onChange={(next) => memory.set({ groupBy: next })}
        />
      </Filters>
      <Tabs
        label={text.views}
        selected={tab}
        onSelect={(next) => memory.set({ tab: next })}
        items={[
          {
            id: 'table',
            label: text.tabs.table,
            content: shown(<MatrixGrid {...{ rows, subcriteria, memory, picks, isSetAside }} />),
          },
          {
            id: 'distribution',
            label: text.tabs.distribution,
            content: shown(<DistributionView rows={rows} subcriteria={subcriteria} />),
          },
          {
            id: 'ties',
            label: text.tabs.ties(ties.length),
            content: shown(<TiesView ties={ties} memory={memory} picks={picks} />),
          },
          {
            id: 'compare',
            label: text.tabs.compare(memory.view.picked.length),
            content: <CompareView memory={memory} picks={picks} />,
          },
        ]}
      />
    </Screen>
  )
}
