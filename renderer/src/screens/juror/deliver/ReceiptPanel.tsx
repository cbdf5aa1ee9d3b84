// The receipt of the own scoresheet: taken in from a file, and which version it says was received. Renderer.
import { useState } from 'react'
import type { DeskState } from '../../../../../shared/domain/scoring/desk.ts'
import { fourWords } from '../../../../../shared/exchange/four-words.ts'
import { formatDateTime } from '../../../../../shared/text/format.ts'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { adopt } from '../../../state/files.ts'
import { useAct } from '../../../state/use-act.ts'

const text = deliverText.receipt

export function ReceiptPanel() {
  const { contestId, jurorId, state, record } = useDesk()
  const taking = useAct()
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const { sealed, handedOver } = state
  const isCurrent = handedOver !== null && handedOver.version === sealed?.version

  async function take(chosen: File) {
    const adopted = await adopt(chosen)
    setUnreadable(adopted.ok ? null : chosen.name)
    if (!adopted.ok) return
    const file = adopted.value.id
    await taking.run(() => record(() => call('desk.receipt', { contestId, jurorId, file })))
  }
  return (
    <Panel title={text.title}>
      {handedOver && <HandedOver handedOver={handedOver} isCurrent={isCurrent} />}
      {taking.failure && <FailureNotice failure={taking.failure} title={text.failed} />}
      <FileDrop
        label={text.file}
        description={text.hint}
        accept={['.acuse']}
        files={[]}
        error={unreadable === null ? undefined : sessionText.unreadableFile(unreadable)}
        onFiles={([file]) => void (file && take(file))}
      />
    </Panel>
  )
}

type HandedOverProps = { readonly handedOver: NonNullable<DeskState['handedOver']>; readonly isCurrent: boolean }

function HandedOver({ handedOver, isCurrent }: HandedOverProps) {
  const { version, fileSha256, at } = handedOver
  return (
    <Notice tone={isCurrent ? 'success' : 'warning'} title={text.taken(version)} isLive>
      <p>{text.takenDetail(fourWords(fileSha256), formatDateTime(Date.parse(at)))}</p>
      {!isCurrent && <p>{text.older}</p>}
    </Notice>
  )
}
