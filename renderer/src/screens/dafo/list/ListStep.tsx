// Step 1: the list as DAFO has it, or the sample's; what was found in it. Renderer.
import { useState } from 'react'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { formatBytes } from '../../../../../shared/text/format.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { adopt } from '../../../state/files.ts'
import { give, purposeNow, readAgain, usePreparation } from '../preparation-store.ts'
import { StepFrame } from '../StepFrame.tsx'
import { FoundSheets } from './FoundSheets.tsx'
import { SampleSources } from './SampleSources.tsx'

const text = stepText.list
const WORKBOOKS = ['.xlsx', '.csv', '.tsv', '.txt']

export function ListStep() {
  const { given, reading, isReading } = usePreparation()
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [hasTried, setTried] = useState(false)

  async function take(file: File) {
    const adopted = await adopt(file)
    setUnreadable(adopted.ok ? null : file.name)
    // The columns are those of the list before; what was decided of a cell holds while the cell says the same.
    if (adopted.ok) await give({ workbook: adopted.value, choices: {} })
  }
  const goOn = () => {
    setTried(true)
    return given.workbook !== null
  }
  const missing = hasTried && given.workbook === null ? text.workbookMissing : undefined
  return (
    <StepFrame step="list" onGoOn={goOn}>
      <Panel>
        <FileDrop
          label={text.workbook}
          description={text.workbookHint}
          accept={WORKBOOKS}
          files={[]}
          onFiles={([file]) => void (file && take(file))}
          error={unreadable === null ? missing : prepareText.sources.unreadable(unreadable)}
        />
        {given.workbook && (
          <Row>
            <p className="chosen-file" role="status">
              {given.workbook.name} <span className="muted">{formatBytes(given.workbook.size)}</span>
            </p>
            <Button size="small" variant="quiet" icon="imported" isPending={isReading} onPress={() => void readAgain()}>
              {text.readAgain}
            </Button>
          </Row>
        )}
        {!given.workbook && purposeNow() === 'package' && <SampleSources />}
      </Panel>
      {reading && <FoundSheets reading={reading} given={given} />}
    </StepFrame>
  )
}
