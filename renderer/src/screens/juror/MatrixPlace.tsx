// Mi matriz: the juror's own scores side by side, to compare and revise. Never anyone else's (R-SCO-4). Renderer.
import { useState } from 'react'
import { jurorText } from '../../../../shared/text/juror.ts'
import { DefinitionList } from '../../kit/DefinitionList.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { Screen } from '../../shell/Screen.tsx'
import { useDesk } from '../../state/desk.ts'
import { criteriaFor } from './evaluate/criteria.ts'
import { ModalityFilter } from './Filters.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { SealedNotice } from './SealedNotice.tsx'
import { rowsOf } from './submission-rows.ts'

const text = jurorText.matrix

export function MatrixPlace() {
  const { state } = useDesk()
  const [modalityId, setModalityId] = useState<string | null>(null)
  const rows = rowsOf(state).filter((row) => modalityId === null || row.submission.modalityId === modalityId)
  // Texts that differ by modality read as of all modalities together while none is chosen.
  const subcriteria = criteriaFor(state.contest.bases, modalityId ?? '').flatMap((criterion) => criterion.subcriteria)
  return (
    <Screen title={text.title} isReady>
      <PageHeader title={text.title} lead={text.lead} />
      <SealedNotice />
      <div className="filters">
        <ModalityFilter modalityId={modalityId} onChange={setModalityId} />
      </div>
      <MatrixTable rows={rows} subcriteria={subcriteria} />
      <Disclosure title={text.legend} level={2}>
        <DefinitionList items={subcriteria.map((sub) => ({ term: sub.number, value: sub.text }))} />
      </Disclosure>
    </Screen>
  )
}
