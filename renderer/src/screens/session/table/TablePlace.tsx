// The consolidated table of each modality, with its views and filters; a row opens the submission's card. Renderer.
import './table.css'
import { useMemo } from 'react'
import { maxPoints } from '../../../../../shared/bases/rule-pack.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Tabs } from '../../../kit/Tabs.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { NotYet } from '../NotYet.tsx'
import { ModalityTable } from './ModalityTable.tsx'
import { SubmissionCard } from './SubmissionCard.tsx'
import { tableRows } from './table-rows.ts'
import { firstView, type TableView } from './table-view.ts'

export function TablePlace() {
  const { state } = useSession()
  const rows = useMemo(() => tableRows(state), [state])
  const { bases } = state.contest
  return (
    <Screen title={text.title} isReady>
      <PageHeader title={text.title} {...(rows ? { lead: text.lead(maxPoints(bases), bases.bonus.max) } : {})} />
      {rows ? (
        <OpenTable rows={rows} />
      ) : (
        <NotYet icon="sealed" title={text.notOpen} first="matrices">
          {text.notOpenDetail}
        </NotYet>
      )}
    </Screen>
  )
}

function OpenTable({ rows }: { readonly rows: NonNullable<ReturnType<typeof tableRows>> }) {
  const { state } = useSession()
  const [view, setView] = useKept<TableView>('view', firstView)
  const [openId, setOpenId] = useKept<string | null>('card', null)
  const card = Object.values(rows)
    .flat()
    .find((row) => row.submission.id === openId)
  return (
    <>
      <Tabs
        label={text.modalities}
        items={state.contest.bases.modalities.map(({ id, name }) => ({
          id,
          label: name,
          content: <ModalityTable modalityId={id} rows={rows[id] ?? []} {...{ view, setView }} onOpen={setOpenId} />,
        }))}
      />
      {card && <SubmissionCard row={card} onClose={() => setOpenId(null)} />}
    </>
  )
}
