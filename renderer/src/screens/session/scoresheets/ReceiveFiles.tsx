// Takes .matriz files in, one or several at once, and says in words what became of each. Renderer.
import { useState } from 'react'
import type { FileRef } from '../../../../../shared/contract/bridge.ts'
import { scoresheetsText as text } from '../../../../../shared/text/session/scoresheets.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice, type Tone } from '../../../kit/Notice.tsx'
import { sentenceOf } from '../../../state/FailureNotice.tsx'
import { type Choice, FileChoice } from '../../../state/FileChoice.tsx'
import { adoptAll } from '../../../state/files.ts'
import { type Session, useSession } from '../../../state/session.ts'
import { membersOf } from '../members.ts'
import { dateTimeText } from '../moment-text.ts'

type Outcome = { readonly key: string; readonly file: string; readonly tone: Tone; readonly sentence: string }

export function ReceiveFiles() {
  const session = useSession()
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const [isReading, setReading] = useState(false)

  async function receiveAll(files: readonly FileRef[]) {
    setReading(true)
    // One after another: of two versions the log must say which came first.
    for (const file of files) {
      const outcome = await receive(session, file)
      setOutcomes((before) => [...before, { key: file.id, file: file.name, ...outcome }])
    }
    setReading(false)
  }
  async function take(picked: readonly File[]) {
    setReading(true)
    setOutcomes([])
    setChoices([])
    const { files, unreadable } = await adoptAll(picked)
    setOutcomes(unreadable.map((name) => unreadableOutcome(name)))
    const several = await choicesAmong(session, files)
    if (several) setChoices(several)
    else await receiveAll(files)
    setReading(false)
  }
  function choose(file: FileRef) {
    setChoices((before) => before.filter((choice) => choice.file.id !== file.id))
    void receiveAll([file])
  }
  return (
    <Panel title={text.add}>
      <FileDrop
        label={text.files}
        description={text.addHint}
        accept={['.matriz']}
        isMultiple
        hasFolder
        files={[]}
        onFiles={(files) => void take(files)}
      />
      {isReading && <p role="status">{text.reading}</p>}
      {choices.length > 0 && (
        <FileChoice
          choices={choices}
          lead={text.choice.lead}
          act={text.choice.receive}
          none={text.choice.done}
          onChoose={choose}
          onNone={() => setChoices([])}
        />
      )}
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

/** What to choose from, where two of the files are of the same member; null where nobody has to choose. */
async function choicesAmong({ contestId, state }: Session, files: readonly FileRef[]) {
  const described = await call('session.describeSheets', { contestId, files: files.map(({ id }) => id) })
  if (!described.ok) return null
  const jurorIds = described.value.sheets.flatMap(({ sheet }) => sheet?.jurorId ?? [])
  if (new Set(jurorIds).size === jurorIds.length) return null
  const members = membersOf(state)
  return described.value.sheets.map(({ file, sheet, problem }): Choice => {
    const member = members.find(({ id }) => id === sheet?.jurorId)
    return sheet
      ? {
          file,
          isPossible: true,
          words: text.choice.facts(member?.label ?? '', sheet.version, dateTimeText(sheet.sealedAt)),
        }
      : { file, isPossible: false, words: problem ?? '' }
  })
}

const unreadableOutcome = (name: string): Outcome => ({
  key: name,
  file: name,
  tone: 'error',
  sentence: sessionText.unreadableFile(name),
})

async function receive(
  { contestId, state, record }: Session,
  file: FileRef,
): Promise<Pick<Outcome, 'tone' | 'sentence'>> {
  const reply = await record(() => call('session.receive', { contestId, file: file.id }))
  if (!reply.ok) {
    const isRepeated = reply.error.kind === 'refused' && reply.error.refusal.code === 'scoresheet-already-received'
    return { tone: isRepeated ? 'info' : 'error', sentence: sentenceOf(reply.error) }
  }
  const { event } = reply.value
  const member = membersOf(state).find(({ id }) => event.type === 'ScoresheetReceived' && id === event.jurorId)
  const version = event.type === 'ScoresheetReceived' ? event.version : 0
  return { tone: 'success', sentence: text.receivedNow(member?.label ?? '', version) }
}
