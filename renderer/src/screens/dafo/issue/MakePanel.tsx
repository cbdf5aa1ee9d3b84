// Making the package, once all is well. Renderer.
import { useState } from 'react'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import type { Option } from '../../../kit/Select.tsx'
import { useSave } from '../../../state/files.ts'
import { Working } from '../../../state/Working.tsx'
import { make, makeReport } from '../preparation-store.ts'

const text = prepareText.make

export type MakePanelProps = {
  /** The lists say that this is a rehearsal: then there is nothing to choose. */
  readonly isRehearsal: boolean
  readonly isMaking: boolean
}

type Kind = 'official' | 'rehearsal'
const KINDS: readonly Option<Kind>[] = [
  { id: 'official', label: text.kinds.official, description: text.kinds.officialDetail },
  { id: 'rehearsal', label: text.kinds.rehearsal, description: text.kinds.rehearsalDetail },
]

export function MakePanel({ isRehearsal, isMaking }: MakePanelProps) {
  const save = useSave()
  const [kind, setKind] = useState<Kind>('official')
  const asRehearsal = kind === 'rehearsal'
  const [isReporting, setReporting] = useState(false)
  async function report() {
    setReporting(true)
    const file = await makeReport(asRehearsal)
    setReporting(false)
    if (file) await save(file)
  }
  return (
    <Panel title={text.title}>
      <p>{text.detail}</p>
      {!isRehearsal && <RadioGroup label={text.kind} options={KINDS} value={kind} onChange={setKind} />}
      <p className="muted">{text.reportDetail}</p>
      <Row>
        <Button icon="document" isPending={isReporting} onPress={() => void report()}>
          {text.report}
        </Button>
        <Button variant="primary" icon="signed" isPending={isMaking} onPress={() => void make(asRehearsal)}>
          {asRehearsal ? text.rehearsalButton : text.button}
        </Button>
      </Row>
      {isMaking && <Working label={text.working} valueText={text.workingText} cancels="packing.make" />}
    </Panel>
  )
}
