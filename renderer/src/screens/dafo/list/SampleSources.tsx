// The files of the sample contest, to try the preparation with. Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../../shared/contract/operations.ts'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { Row } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { focusHeading } from '../../../shell/Shell.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSave } from '../../../state/files.ts'
import { give } from '../preparation-store.ts'

const text = prepareText.sources

export function SampleSources() {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isPending, setPending] = useState(false)
  const save = useSave()

  async function take(then: (found: Output<'packing.sampleSources'>) => unknown) {
    setPending(true)
    const found = await call('packing.sampleSources', {})
    setPending(false)
    if (found.ok) await then(found.value)
    else setFailure(found.error)
  }
  const use = ({ workbook, dossiers }: Output<'packing.sampleSources'>) => {
    // The offer that had the focus leaves with its choice.
    focusHeading()
    return give({ workbook, dossiers })
  }
  return (
    <Notice title={text.sampleTitle}>
      <p>{text.sampleText}</p>
      <Row>
        <Button size="small" icon="rehearsal" isPending={isPending} onPress={() => void take(use)}>
          {text.useSample}
        </Button>
        <Button size="small" variant="quiet" onPress={() => void take(({ workbook }) => save(workbook))}>
          {text.saveSample}
        </Button>
      </Row>
      {failure && <FailureNotice failure={failure} />}
    </Notice>
  )
}
