// Step 6: the contest's own data, its rule pack, what was received, and who has won this year. Renderer.
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { OpenFindings } from '../OpenFindings.tsx'
import { usePreparation } from '../preparation-store.ts'
import { StepFrame } from '../StepFrame.tsx'
import { openIn } from '../steps.ts'
import { BasesPanel } from './BasesPanel.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import { ReceivedPanel } from './ReceivedPanel.tsx'
import { SheetSource } from './SheetSource.tsx'
import { WinnersPanel } from './WinnersPanel.tsx'

const text = stepText.contest

export function ContestStep() {
  const preparation = usePreparation()
  const { reading, given } = preparation
  return (
    <StepFrame step="contest">
      <OpenFindings findings={openIn('contest', preparation)} />
      {reading && (
        <>
          <Panel title={text.data}>
            <SheetSource sheet="Concurso" reading={reading} given={given} />
            <DetailsForm key={given.typed.Concurso ? 'typed' : (given.workbook?.id ?? '')} reading={reading} />
          </Panel>
          <BasesPanel reading={reading} given={given} />
          <ReceivedPanel reading={reading} given={given} />
          <WinnersPanel reading={reading} given={given} />
        </>
      )}
    </StepFrame>
  )
}
