// Step 4: which PDF is whose dossier; what is missing, broken or left over. Renderer.
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useFocusWhenLost } from '../../../kit/use-focus-when-lost.ts'
import { give, usePreparation } from '../preparation-store.ts'
import { StepFrame } from '../StepFrame.tsx'
import { DossierField } from './DossierField.tsx'
import { DossierTable } from './DossierTable.tsx'
import { LooseFiles } from './LooseFiles.tsx'

const text = stepText.dossiers

export function DossiersStep() {
  const { reading, given } = usePreparation()
  const lines = reading?.dossiers.lines ?? []
  const matched = lines.filter(({ state }) => state === 'matched').length
  const { loose } = reading?.dossiers ?? { loose: [] }
  const summary = useFocusWhenLost<HTMLDivElement>([...lines, ...loose].map(({ state }) => state).join('/'))
  const isComplete = lines.length > 0 && matched === lines.length
  return (
    <StepFrame step="dossiers">
      <Panel>
        <DossierField dossiers={given.dossiers} onDossiers={(dossiers) => void give({ dossiers })} error={undefined} />
      </Panel>
      {reading && (
        <>
          <div ref={summary} tabIndex={-1} className="focus-area">
            <Notice tone={isComplete ? 'success' : 'warning'} title={text.summary(matched, lines.length)}>
              {given.dossiers.length === 0 && <p>{text.noneYet}</p>}
            </Notice>
          </div>
          <LooseFiles reading={reading} decisions={given.decisions} />
          <DossierTable reading={reading} decisions={given.decisions} />
        </>
      )}
    </StepFrame>
  )
}
