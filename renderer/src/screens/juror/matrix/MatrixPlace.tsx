// Mi matriz: the juror's own scores side by side, to compare and revise. Never anyone else's (R-SCO-4). Renderer.
import { jurorText } from '../../../../../shared/text/juror.ts'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk } from '../../../state/desk.ts'
import { useNotebook } from '../../../state/notebook.ts'
import type { MatrixView, Remembered } from '../desk-memory.ts'
import { criteriaFor } from '../evaluate/criteria.ts'
import { Filters } from '../lists/Filters.tsx'
import { SealedNotice } from '../SealedNotice.tsx'
import { matches, rowsOf } from '../submission-rows.ts'
import '../lists/lists.css'
import { MatrixTable } from './MatrixTable.tsx'

const text = jurorText.matrix

export function MatrixPlace({ memory }: { readonly memory: Remembered<MatrixView> }) {
  const { state } = useDesk()
  const { notebook } = useNotebook()
  const { filter } = memory.view
  const { modalityId } = filter
  const all = rowsOf(state)
  const rows = all.filter((row) => matches(row, filter, notebook.submissions[row.submission.id]?.isSetAside ?? false))
  // Texts that differ by modality read as of all modalities together while none is chosen.
  const subcriteria = criteriaFor(state.contest.bases, modalityId ?? '').flatMap((criterion) => criterion.subcriteria)
  return (
    <Screen title={text.title} isReady>
      <PageHeader title={text.title} lead={text.lead} />
      <SealedNotice />
      <Filters filter={filter} onFilter={(next) => memory.set({ filter: next })} shown={rows.length} all={all.length} />
      <MatrixTable rows={rows} subcriteria={subcriteria} />
      <Disclosure title={text.legend} level={2}>
        <DefinitionList items={subcriteria.map((sub) => ({ term: sub.number, value: sub.text }))} />
      </Disclosure>
    </Screen>
  )
}
