// Making the package, once all is well. Renderer.
import { useState } from 'react'
import { prepareText } from '../../../../shared/text/dafo.ts'
import { Button } from '../../kit/Button.tsx'
import { Panel, Row } from '../../kit/Layout.tsx'
import { useSave } from '../../state/files.ts'
import { Working } from '../../state/Working.tsx'
import type { Preparation } from './use-preparation.ts'

const text = prepareText.make

export type MakePanelProps = {
  readonly isMaking: boolean
  readonly onReport: Preparation['report']
  readonly onMake: () => void
}

export function MakePanel({ isMaking, onReport, onMake }: MakePanelProps) {
  const save = useSave()
  const [isReporting, setReporting] = useState(false)
  async function report() {
    setReporting(true)
    const file = await onReport()
    setReporting(false)
    if (file) await save(file)
  }
  return (
    <Panel title={text.title}>
      <p>{text.detail}</p>
      <p className="muted">{text.reportDetail}</p>
      <Row>
        <Button icon="document" isPending={isReporting} onPress={() => void report()}>
          {text.report}
        </Button>
        <Button variant="primary" icon="signed" isPending={isMaking} onPress={onMake}>
          {text.button}
        </Button>
      </Row>
      {isMaking && <Working label={text.working} valueText={text.workingText} />}
    </Panel>
  )
}
