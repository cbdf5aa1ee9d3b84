// The file of a sealed scoresheet: saving it, its fingerprint, and what to do with it. Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../../shared/contract/operations.ts'
import { fourWords } from '../../../../../shared/exchange/four-words.ts'
import { fileText } from '../../../../../shared/text/files.ts'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSave } from '../../../state/files.ts'

const text = deliverText.export

type Exported = Output<'desk.export'>

/** Of one version for its whole life: give it a `key`. */
export function ExportPanel({ version }: { readonly version: number }) {
  const { contestId, jurorId } = useDesk()
  const save = useSave()
  const [exported, setExported] = useState<Exported | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isPending, setPending] = useState(false)

  async function exportSheet() {
    setPending(true)
    setFailure(null)
    const made = await call('desk.export', { contestId, jurorId })
    if (!made.ok) setFailure(made.error)
    else if (await save(made.value.file)) setExported(made.value)
    setPending(false)
  }
  return (
    <Panel title={text.title} actions={<StateTag state={exported ? 'exported' : 'sealed'} />}>
      {version > 1 && (
        <Notice tone="warning">
          <p>{text.newVersion(version)}</p>
        </Notice>
      )}
      {exported && <Saved exported={exported} />}
      {failure && <FailureNotice failure={failure} title={text.failed} />}
      <div>
        <Button
          variant={exported ? 'secondary' : 'primary'}
          icon="exported"
          isPending={isPending}
          onPress={() => void exportSheet()}
        >
          {exported ? text.again : text.button}
        </Button>
      </div>
    </Panel>
  )
}

function Saved({ exported }: { readonly exported: Exported }) {
  return (
    <>
      <Notice tone="success" title={text.saved} isLive>
        <p>{text.savedDetail(exported.file.name)}</p>
        <p>
          {fileText.words}: <span className="fingerprint">{fourWords(exported.sha256)}</span>
        </p>
        <p className="muted small">{fileText.wordsDetail}</p>
      </Notice>
      <h3>{text.next}</h3>
      <ol>
        {text.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}
