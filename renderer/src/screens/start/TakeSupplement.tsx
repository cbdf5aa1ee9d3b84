// Takes a supplement of DAFO's to a contest of this laptop. Renderer.
import { useState } from 'react'
import { supplementText as text } from '../../../../shared/text/supplement.ts'
import { call } from '../../bridge/call.ts'
import { FileDrop } from '../../kit/FileDrop.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { adopt } from '../../state/files.ts'
import { useAct } from '../../state/use-act.ts'

export function TakeSupplement({ contestId }: { readonly contestId: string }) {
  const taking = useAct()
  const [taken, setTaken] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState<string | null>(null)

  async function take(chosen: File) {
    setTaken(null)
    const adopted = await adopt(chosen)
    setUnreadable(adopted.ok ? null : chosen.name)
    if (!adopted.ok) return
    const file = adopted.value.id
    const found = await taking.run(() => call('library.supplement', { contestId, file }))
    if (found) setTaken(found.already ? text.already(found.number) : text.taken(found.number))
  }
  return (
    <div className="stack" data-gap="1">
      <p className="muted small">{text.takeDetail}</p>
      <FileDrop
        label={text.file}
        accept={['.suplemento']}
        files={[]}
        onFiles={([file]) => void (file && take(file))}
        error={unreadable === null ? undefined : text.unreadable(unreadable)}
      />
      {taking.failure && <FailureNotice failure={taking.failure} title={text.refused} />}
      {taken && (
        <Notice tone="success" title={taken} isLive>
          <p>{text.takenDetail}</p>
        </Notice>
      )}
    </div>
  )
}
