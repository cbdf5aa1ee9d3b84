// Entregar: what is missing, the summary, the seal, and the file for the president. Renderer.
import type { DeskState } from '../../../../../shared/domain/scoring/desk.ts'
import { formatDateTime } from '../../../../../shared/text/format.ts'
import { deliverText as text } from '../../../../../shared/text/juror-deliver.ts'
import { Checklist, type ChecklistItem } from '../../../kit/Checklist.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { useFocusOnChange } from '../../../kit/use-focus-on-change.ts'
import { routeHash } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk } from '../../../state/desk.ts'
import { placeOf } from '../places.ts'
import { rowsOf, type SubmissionRow, unfinishedRows } from '../submission-rows.ts'
import { ExportPanel } from './ExportPanel.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { ReceiptPanel } from './ReceiptPanel.tsx'
import { SealAct } from './SealAct.tsx'
import { SummaryPanel } from './SummaryPanel.tsx'

export function DeliverPlace() {
  const { state } = useDesk()
  const rows = rowsOf(state)
  const missing = unfinishedRows(state)
  const exporting = useFocusOnChange<HTMLDivElement>(state.sealed ? 'sealed' : 'open')
  return (
    <Screen title={text.title} isReady>
      <PageHeader title={text.title} lead={text.lead} />
      <Panel>
        <Checklist label={text.steps} items={stepsOf(rows, missing.length, state)} />
        {!state.sealed && missing.length === 0 && <SealAct rows={rows} />}
      </Panel>
      {state.sealed && (
        <div ref={exporting} tabIndex={-1}>
          <ExportPanel key={state.sealed.version} version={state.sealed.version} />
        </div>
      )}
      {state.sealed && <ReceiptPanel />}
      {missing.length > 0 && <MissingPanel rows={missing} />}
      <SummaryPanel rows={rows} isOpenAtFirst={missing.length === 0 && !state.sealed} />
    </Screen>
  )
}

type Sealed = DeskState['sealed']
type Delivery = Pick<DeskState, 'sealed' | 'handedOver'>

function stepsOf(rows: readonly SubmissionRow[], missing: number, delivery: Delivery): readonly ChecklistItem[] {
  const { step } = text
  const { sealed } = delivery
  const abstained = rows.filter((row) => row.entry.abstention)
  const isComplete = missing === 0
  return [
    {
      id: 'evaluate',
      label: step.evaluate,
      status: isComplete ? 'done' : 'current',
      detail: isComplete ? step.evaluateDone(rows.length) : step.evaluateLeft(missing),
    },
    ...(abstained.length > 0
      ? [{ id: 'notices', label: step.notices, status: 'todo' as const, detail: <Notices rows={abstained} /> }]
      : []),
    {
      id: 'seal',
      label: step.seal,
      status: sealed ? 'done' : isComplete ? 'current' : 'todo',
      detail: sealDetail(sealed, isComplete),
    },
    { id: 'export', label: step.export, ...exportStep(delivery) },
  ]
}

function exportStep({ sealed, handedOver }: Delivery): Pick<ChecklistItem, 'status' | 'detail'> {
  if (!sealed) return { status: 'todo', detail: text.step.exportWaits }
  if (handedOver?.version !== sealed.version) return { status: 'current', detail: text.step.exportReady }
  return { status: 'done', detail: text.step.exportDone(sealed.version) }
}

function sealDetail(sealed: Sealed, isComplete: boolean): string {
  if (sealed) return text.step.sealed(formatDateTime(Date.parse(sealed.at)), sealed.version)
  return isComplete ? text.step.sealReady : text.step.sealWaits
}

/** The signed notice is kept with its submission. */
function Notices({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const desk = useDesk()
  return (
    <>
      {text.step.noticesDetail(rows.length)}{' '}
      {rows.map(({ submission }) => (
        <a key={submission.id} className="notice-link" href={routeHash(placeOf(desk, 'evaluate', submission.id))}>
          {submission.id}
        </a>
      ))}
    </>
  )
}
