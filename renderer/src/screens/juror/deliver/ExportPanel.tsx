// The file of a sealed scoresheet: saving it, the proof of what was written, and what to do with it. Renderer.
import { useState } from 'react'
import type { ExportedFile } from '../../../../../shared/domain/scoring/desk.ts'
import { fourWords } from '../../../../../shared/exchange/four-words.ts'
import { fileText } from '../../../../../shared/text/files.ts'
import { formatBytes, formatDateTime } from '../../../../../shared/text/format.ts'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSave } from '../../../state/files.ts'
import { useAct } from '../../../state/use-act.ts'
import { CopyWords } from './CopyWords.tsx'

const text = deliverText.export

/** Of one version for its whole life: give it a `key`. */
export function ExportPanel({ version }: { readonly version: number }) {
  const { contestId, jurorId, state, record } = useDesk()
  const save = useSave()
  const exporting = useAct()
  const [isSaving, setSaving] = useState(false)
  const [hasSaved, setSaved] = useState(false)
  const last = state.exports.findLast((file) => file.version === version)

  async function exportSheet() {
    setSaving(true)
    const made = await exporting.run(() => call('desk.export', { contestId, jurorId }))
    if (made && (await save(made.file))) {
      const file = made.file.id
      const noted = await exporting.run(() => record(() => call('desk.noteExport', { contestId, jurorId, file })))
      setSaved(noted !== null)
    }
    setSaving(false)
  }
  return (
    <Panel title={text.title} actions={<StateTag state={last ? 'exported' : 'sealed'} />}>
      {version > 1 && (
        <Notice tone="warning">
          <p>{text.newVersion(version)}</p>
        </Notice>
      )}
      {last && <Proof file={last} isLive={hasSaved} />}
      {exporting.failure && <FailureNotice failure={exporting.failure} title={text.failed} />}
      <div>
        <Button
          variant={last ? 'secondary' : 'primary'}
          icon="exported"
          isPending={isSaving}
          onPress={() => void exportSheet()}
        >
          {last ? text.again : text.button}
        </Button>
      </div>
    </Panel>
  )
}

type ProofProps = { readonly file: ExportedFile; readonly isLive: boolean }

function Proof({ file, isLive }: ProofProps) {
  const { fileName, size, at, fileSha256, isReadBack } = file
  return (
    <>
      <Notice tone={isReadBack ? 'success' : 'warning'} title={text.saved} isLive={isLive}>
        <p>{text.savedDetail(fileName, formatBytes(size), formatDateTime(Date.parse(at)))}</p>
        <p>{isReadBack ? text.readBack : text.notReadBack}</p>
        <p>{fileText.words}:</p>
        <CopyWords words={fourWords(fileSha256)} />
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
