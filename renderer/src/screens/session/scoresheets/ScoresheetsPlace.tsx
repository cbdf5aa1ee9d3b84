// Who has delivered, taking files in, and the opening of all sheets together; nothing of what is in them (R-SCO-4).
// Renderer.
import { scoresheetsText as text } from '../../../../../shared/text/session/scoresheets.ts'
import { Split, Stack } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { useSession } from '../../../state/session.ts'
import { DeliveryTable } from './DeliveryTable.tsx'
import { OpeningPanel } from './OpeningPanel.tsx'
import { ReceiveFiles } from './ReceiveFiles.tsx'

export function ScoresheetsPlace() {
  const { state } = useSession()
  return (
    <Screen title={text.title} isReady>
      <PageHeader title={text.title} lead={state.sheets ? text.leadOpened : text.lead} />
      <Split
        asideWidth="clamp(15rem, 30%, 22rem)"
        main={
          <Stack>
            <DeliveryTable />
            {!state.sheets && <ReceiveFiles />}
          </Stack>
        }
        aside={<OpeningPanel />}
      />
    </Screen>
  )
}
