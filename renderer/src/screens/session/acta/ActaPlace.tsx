// The Acta's place: prose, draft, reading and approval, signatures, session file; the document beside them. Renderer.
import './acta.css'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { actaPlaceText as text } from '../../../../../shared/text/session/acta.ts'
import { Stepper } from '../../../kit/Checklist.tsx'
import { Split } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { useSession } from '../../../state/session.ts'
import { FocusArea } from '../FocusArea.tsx'
import { NotYet } from '../NotYet.tsx'
import { ActaDocument } from './ActaDocument.tsx'
import { ApprovalPanel } from './ApprovalPanel.tsx'
import { actaSteps } from './acta-steps.ts'
import { DraftPanel } from './DraftPanel.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import { MatricesPanel } from './matrices/MatricesPanel.tsx'
import { ProsePanel } from './ProsePanel.tsx'
import { SignPanel } from './SignPanel.tsx'
import { useActa } from './use-acta.ts'

export function ActaPlace({ onExported }: { readonly onExported: () => Promise<void> }) {
  const { state } = useSession()
  if (!state.sheets)
    return (
      <Screen title={text.title} isReady>
        <PageHeader title={text.title} />
        <NotYet icon="document" title={text.notYet} first="sesion">
          {text.notYetDetail}
        </NotYet>
      </Screen>
    )
  return <OpenActa onExported={onExported} />
}

function OpenActa({ onExported }: { readonly onExported: () => Promise<void> }) {
  const { state } = useSession()
  const acta = useActa()
  const isApproved = state.approval !== null
  return (
    <Screen title={text.title} isReady={!acta.isLoading}>
      <PageHeader title={text.title} actions={<Stepper label={text.steps} steps={actaSteps(state)} />} />
      <Split
        asideWidth="27rem"
        main={state.draft ? <ActaDocument acta={acta} /> : <ProsePanel />}
        aside={
          <FocusArea stage={stageOf(state)}>
            {!state.draft && <DraftPanel />}
            {state.draft && !isApproved && <ApprovalPanel pdfSha256={state.draft.pdfSha256} />}
            {isApproved && <ExportPanel onExported={onExported} />}
            {state.closedAt && <MatricesPanel />}
            {isApproved && <SignPanel signatures={acta.found?.signatures ?? []} />}
          </FocusArea>
        }
      />
    </Screen>
  )
}

/** Changes with everything that replaces what stood beside the document. */
const stageOf = ({ draft, approval, agreements, signatures, closedAt }: SessionState): string =>
  [draft?.pdfSha256, approval?.at, agreements.at(-1)?.id, signatures.length, closedAt].join()
