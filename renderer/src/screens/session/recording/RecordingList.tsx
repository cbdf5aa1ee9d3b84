// What was recorded: from when to when, its hash, where to go in it, and its file. Renderer.
import { useRef, useState } from 'react'
import type { Output } from '../../../../../shared/contract/operations.ts'
import type { RecordingFacts } from '../../../../../shared/contract/recording.ts'
import { fourWords } from '../../../../../shared/exchange/four-words.ts'
import { formatBytes, formatHour } from '../../../../../shared/text/format.ts'
import { formatElapsed, recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { call } from '../../../bridge/call.ts'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { type Definition, DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { Row, Stack } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { SaveButton } from '../SaveButton.tsx'
import { AttachFile } from './AttachFile.tsx'

export function RecordingList({ recordings }: { readonly recordings: readonly RecordingFacts[] }) {
  if (recordings.length === 0) return null
  return (
    <section aria-label={text.list}>
      <h3>{text.list}</h3>
      <ul className="plain-list recordings">
        {recordings.map((recording) => (
          <li key={recording.number}>
            <RecordingItem recording={recording} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type ItemProps = { readonly recording: RecordingFacts }

function RecordingItem({ recording }: ItemProps) {
  const { number, device, stoppedAt, file, problem } = recording
  const { state } = useSession()
  const isMissing = stoppedAt !== null && file === null
  return (
    <Stack gap="1">
      <h4>{text.number(number)}</h4>
      <DefinitionList items={factsOf(recording)} />
      {problem && <Notice tone="error">{problem}</Notice>}
      {isMissing && device === 'other' && !state.closedAt && <AttachFile number={number} />}
      {file && device === 'app' ? <Finished recording={recording} /> : <Places recording={recording} />}
    </Stack>
  )
}

function factsOf({ device, kind, startedAt, stoppedAt, elapsedMs, bytes, file }: RecordingFacts): Definition[] {
  const hour = (instant: string) => formatHour(Date.parse(instant))
  const what = kind && elapsedMs !== null && bytes !== null && stoppedAt !== null
  return [
    { term: text.when, value: text.from(hour(startedAt), stoppedAt && hour(stoppedAt)) },
    { term: text.how, value: text.devices[device] },
    ...(what
      ? [{ term: text.what, value: `${text.kinds[kind]}, ${formatElapsed(elapsedMs)}, ${formatBytes(bytes)}` }]
      : []),
    ...(file ? [{ term: text.words, value: <strong>{fourWords(file.fileSha256)}</strong> }] : []),
    ...(file ? [{ term: text.hash, value: <code className="recording-hash">{file.fileSha256}</code> }] : []),
  ]
}

/** Its file is made ready when somebody wants it. */
function Finished({ recording }: ItemProps) {
  const { contestId } = useSession()
  const acting = useAct()
  const [ready, setReady] = useState<Output<'recording.save'> | null>(null)
  const { number } = recording
  if (ready) return <Player recording={recording} ready={ready} />
  const open = async () => setReady(await acting.run(() => call('recording.save', { contestId, number })))
  return (
    <>
      {acting.failure && <FailureNotice failure={acting.failure} />}
      <Places recording={recording} />
      <div>
        <Button icon="folder" size="small" isPending={acting.isPending} onPress={() => void open()}>
          {text.listen}
        </Button>
      </div>
    </>
  )
}

function Player({ recording, ready }: ItemProps & { readonly ready: Output<'recording.save'> }) {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const Media = recording.kind === 'video' ? 'video' : 'audio'
  function go(elapsedMs: number) {
    if (!player.current) return
    player.current.currentTime = elapsedMs / 1000
    void player.current.play()
  }
  return (
    <>
      <Media
        ref={player}
        className="recording-player"
        src={ready.url}
        controls
        preload="metadata"
        aria-label={text.player(recording.number)}
      >
        <track kind="chapters" src={`/media/${ready.chapters.id}`} srcLang="es" />
      </Media>
      <Places recording={recording} onGo={go} />
      <Row>
        <SaveButton file={ready.file} label={text.save} />
        <SaveButton file={ready.chapters} label={text.saveChapters} />
      </Row>
    </>
  )
}

/** With a player they lead there; without, they tell a listener of the file where to go. */
function Places({ recording: { places }, onGo }: ItemProps & { readonly onGo?: (elapsedMs: number) => void }) {
  if (places.length === 0) return null
  return (
    <Disclosure title={text.placesOf(places.length)}>
      <ol className="plain-list recording-places" aria-label={text.places}>
        {places.map(({ elapsedMs, text: words }) => (
          <li key={`${elapsedMs} ${words}`}>
            {onGo ? (
              <LinkButton onPress={() => onGo(elapsedMs)}>{text.place(elapsedMs, words)}</LinkButton>
            ) : (
              text.place(elapsedMs, words)
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
