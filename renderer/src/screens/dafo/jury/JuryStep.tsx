// Step 5: who judges, and under which profile (R-JUR-1). Renderer.
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { OpenFindings } from '../OpenFindings.tsx'
import { giveSheet, usePreparation } from '../preparation-store.ts'
import { StepFrame } from '../StepFrame.tsx'
import { openIn } from '../steps.ts'
import { JuryForm } from './JuryForm.tsx'

const text = stepText.jury

export function JuryStep() {
  const preparation = usePreparation()
  const { reading, given } = preparation
  const typed = given.typed.Jurado
  const isInSheet = reading?.sheets.some(({ name }) => name === 'Jurado') ?? false
  return (
    <StepFrame step="jury">
      <OpenFindings findings={openIn('jury', preparation)} />
      {reading && (
        <Panel>
          {(typed || isInSheet) && <p className="muted">{typed ? text.typed : text.fromSheet}</p>}
          {/* A new form where another source takes over. */}
          <JuryForm key={typed ? 'typed' : (given.workbook?.id ?? '')} reading={reading} typed={typed} />
          {typed && (
            <div>
              <Button size="small" variant="quiet" icon="undo" onPress={() => void giveSheet('Jurado')}>
                {text.useSheet}
              </Button>
            </div>
          )}
        </Panel>
      )}
    </StepFrame>
  )
}
