// Takes .matriz files in, one or several at once, and says in words what became of each. Renderer.
import { useState } from 'react'
import { scoresheetsText as text } from '../../../../../shared/text/session/scoresheets.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice, type Tone } from '../../../kit/Notice.tsx'
import { sentenceOf } from '../../../state/FailureNotice.tsx'
import { adopt } from '../../../state/files.ts'
import { type Session, useSession } from '../../../state/session.ts'
import { membersOf } from '../members.ts'

type Outcome = { readonly key: string; readonly file: string; readonly tone: Tone; readonly sentence: string }

export function ReceiveFiles() {
  const session = useSession()
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [isReading, setReading] = useState(false)

  async function receiveAll(files: readonly File[]) {
    setReading(true)
    setOutcomes([])
    // One after another: of two versions in the same drop the log must say which came first.
    for (const [index, file] of files.entries()) {
      const outcome = await receive(session, file)
      setOutcomes((before) => [...before, { key: `${index}`, file: file.name, ...outcome }])
    }
    setReading(false)
  }
  return (
    <Panel title={text.add}>
      <FileDrop
        label={text.files}
        description={text.addHint}
        accept={['.matriz']}
        isMultiple
        files={[]}
        onFiles={(files) => void receiveAll(files)}
      />
      {isReading && <p role="status">{text.reading}</p>}
      {outcomes.length > 0 && (
        <ul className="plain-list room-gapped" aria-label={text.results}>
          {outcomes.map(({ key, file, tone, sentence }) => (
            <li key={key}>
              <Notice tone={tone} title={file} isLive>
                <p>{sentence}</p>
              </Notice>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

async function receive({ contestId, state, record }: Session, file: File): Promise<Pick<Outcome, 'tone' | 'sentence'>> {
  const adopted = await adopt(file)
  if (!adopted.ok) return { tone: 'error', sentence: sessionText.unreadableFile(file.name) }
  const reply = await record(() => call('session.receive', { contestId, file: adopted.value.id }))
  if (!reply.ok) {
    const isRepeated = reply.error.kind === 'refused' && reply.error.refusal.code === 'scoresheet-already-received'
    return { tone: isRepeated ? 'info' : 'error', sentence: sentenceOf(reply.error) }
  }
  const { event } = reply.value
  const member = membersOf(state).find(({ id }) => event.type === 'ScoresheetReceived' && id === event.jurorId)
  const version = event.type === 'ScoresheetReceived' ? event.version : 0
  return { tone: 'success', sentence: text.receivedNow(member?.label ?? '', version) }
}
