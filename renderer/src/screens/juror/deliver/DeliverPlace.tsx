// Entregar: what is missing, the summary, the seal, the file for the president, and opening it again. Renderer.
import { useSyncExternalStore } from 'react'
import { deliverText as text } from '../../../../../shared/text/juror-deliver.ts'
import { Checklist } from '../../../kit/Checklist.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { useFocusOnChange } from '../../../kit/use-focus-on-change.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk, useDeskStore } from '../../../state/desk.ts'
import { VersionNotice } from '../SealedNotice.tsx'
import { rowsOf, unfinishedRows } from '../submission-rows.ts'
import { ExportPanel } from './ExportPanel.tsx'
import { ExportsTable } from './ExportsTable.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { ReceiptPanel } from './ReceiptPanel.tsx'
import { ReopenPanel } from './ReopenPanel.tsx'
import { SealAct } from './SealAct.tsx'
import { SummaryPanel } from './SummaryPanel.tsx'
import { stepsOf } from './steps.tsx'
import './deliver.css'

export function DeliverPlace() {
  const desk = useDesk()
  const { state } = desk
  const { drafts } = useDeskStore()
  const hasDrafts = useSyncExternalStore(drafts.subscribe, drafts.view)
  const rows = rowsOf(state)
  const missing = unfinishedRows(state)
  const isReady = missing.length === 0 && !hasDrafts
  const sealed = useFocusOnChange<HTMLDivElement>(String(state.lastVersion))
  const reopened = useFocusOnChange<HTMLDivElement>(String(state.reopenings.length))
  return (
    <Screen title={text.title} isReady>
      <PageHeader title={text.title} lead={text.lead} />
      <div ref={reopened} tabIndex={-1}>
        <VersionNotice />
      </div>
      <Panel>
        <Checklist label={text.steps} items={stepsOf(desk, rows, drafts.fields())} />
        {!state.sealed && isReady && <SealAct rows={rows} />}
      </Panel>
      <div ref={sealed} tabIndex={-1} className="stack">
        {state.sealed && <ExportPanel key={state.sealed.version} version={state.sealed.version} />}
        {state.exports.length > 0 && <ExportsTable />}
      </div>
      {state.sealed && <ReceiptPanel />}
      {state.settled.length > 0 && <ReopenPanel />}
      {missing.length > 0 && <MissingPanel rows={missing} />}
      <SummaryPanel rows={rows} isOpenAtFirst={isReady && !state.sealed} />
    </Screen>
  )
}
