// The file that another device made: read once for its hash (R-ACT-7). Renderer.
import { useState } from 'react'
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { adopt } from '../../../state/files.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { Working } from '../../../state/Working.tsx'

export function AttachFile({ number }: { readonly number: number }) {
  const { contestId, record } = useSession()
  const acting = useAct()
  const [unreadable, setUnreadable] = useState<string | null>(null)
  async function take([picked]: readonly File[]) {
    if (!picked) return
    setUnreadable(null)
    const file = await adopt(picked)
    if (!file.ok) setUnreadable(picked.name)
    else await acting.run(() => record(() => call('recording.attach', { contestId, number, file: file.value.id })))
  }
  if (acting.isPending)
    return <Working label={text.attaching} valueText={text.attachingDetail} cancels="recording.attach" />
  return (
    <>
      {acting.failure && <FailureNotice failure={acting.failure} />}
      <FileDrop
        label={text.attach(number)}
        description={text.noFile}
        accept={[]}
        files={[]}
        onFiles={(files) => void take(files)}
        error={unreadable === null ? undefined : sessionText.unreadableFile(unreadable)}
      />
    </>
  )
}
