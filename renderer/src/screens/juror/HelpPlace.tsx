// Ayuda: the help reader as a place of the desk, and the tour once more. Renderer.
import { helpTopics } from '../../../../shared/help/pages.ts'
import { helpText } from '../../../../shared/text/help.ts'
import { HelpReader } from '../../help/HelpReader.tsx'
import { Button } from '../../kit/Button.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { Screen } from '../../shell/Screen.tsx'
import { useNotebook } from '../../state/notebook.ts'

export function HelpPlace({ onTour }: { readonly onTour: () => void }) {
  const { changeDesk } = useNotebook()
  const tour = () => {
    changeDesk((papers) => ({ ...papers, hasSeenTour: false }))
    onTour()
  }
  return (
    <Screen title={helpText.title} isReady>
      <PageHeader
        title={helpText.title}
        lead={helpText.lead}
        actions={
          <Button icon="forward" onPress={tour}>
            {helpText.tour}
          </Button>
        }
      />
      <HelpReader topic={helpTopics.juror.help} />
    </Screen>
  )
}
