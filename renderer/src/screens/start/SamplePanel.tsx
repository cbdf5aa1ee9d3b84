// The way to the rehearsal: an invented contest, made on the spot. Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../shared/contract/operations.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { call } from '../../bridge/call.ts'
import { Button } from '../../kit/Button.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { Working } from '../../state/Working.tsx'

const text = startScreenText.sample

export type Sample = Output<'library.sample'>

export function SamplePanel({ onReady }: { readonly onReady: (sample: Sample) => Promise<void> }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isMaking, setMaking] = useState(false)

  async function make() {
    setMaking(true)
    setFailure(null)
    const made = await call('library.sample', {})
    if (made.ok) await onReady(made.value)
    else setFailure(made.error)
    setMaking(false)
  }
  return (
    <Panel title={text.title} level={3}>
      <p className="muted">{text.description}</p>
      {failure && <FailureNotice failure={failure} />}
      {isMaking ? (
        <Working label={text.working} valueText={text.workingText} />
      ) : (
        <div>
          <Button onPress={() => void make()} icon="rehearsal">
            {text.start}
          </Button>
        </div>
      )}
    </Panel>
  )
}
