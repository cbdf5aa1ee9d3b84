// Opening a package, by choosing it, dropping it, or from the system: what came of it stays in sight. Renderer.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Failure, FileRef } from '../../../../shared/contract/bridge.ts'
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { assertNever } from '../../../../shared/result.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { call } from '../../bridge/call.ts'
import { FileDrop } from '../../kit/FileDrop.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { adopt } from '../../state/files.ts'
import { takeFile, useWaitingFile } from '../../state/opened-files.ts'
import { Working } from '../../state/Working.tsx'

const text = startScreenText.open
const EXTENSION = '.aptos'

type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string }
  | { readonly kind: 'opened'; readonly contest: ContestCard; readonly already: boolean }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'problem'; readonly text: string }

export function OpenPackage({ onOpened }: { readonly onOpened: () => Promise<void> }) {
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })

  async function open(file: FileRef) {
    setOpening({ kind: 'working', name: file.name })
    const opened = await call('library.open', { file: file.id })
    if (opened.ok) await onOpened()
    setOpening(opened.ok ? { kind: 'opened', ...opened.value } : { kind: 'refused', failure: opened.error })
  }
  async function openPicked(file: File) {
    setOpening({ kind: 'working', name: file.name })
    const adopted = await adopt(file)
    if (adopted.ok) await open(adopted.value)
    else setOpening({ kind: 'problem', text: text.unreadable(file.name) })
  }
  const openFromSystem = useEffectEvent((file: FileRef) => {
    takeFile(file)
    if (file.name.toLowerCase().endsWith(EXTENSION)) void open(file)
    else setOpening({ kind: 'problem', text: text.otherKind(file.name) })
  })
  const waiting = useWaitingFile()
  useEffect(() => {
    if (waiting) openFromSystem(waiting)
  }, [waiting])

  return (
    <Panel title={text.title} level={3}>
      <FileDrop
        label={text.label}
        description={text.description}
        accept={[EXTENSION]}
        files={[]}
        onFiles={([file]) => void (file && openPicked(file))}
      />
      <OpeningResult opening={opening} />
    </Panel>
  )
}

function OpeningResult({ opening }: { readonly opening: Opening }) {
  switch (opening.kind) {
    case 'idle':
      return null
    case 'working':
      return <Working label={text.working(opening.name)} valueText={text.workingText} />
    case 'opened':
      return <Opened contest={opening.contest} already={opening.already} />
    case 'refused':
      return <FailureNotice failure={opening.failure} title={text.refused} />
    case 'problem':
      return (
        <Notice tone="error" title={text.refused} isLive>
          <p>{opening.text}</p>
        </Notice>
      )
    default:
      return assertNever(opening)
  }
}

function Opened({ contest, already }: { readonly contest: ContestCard; readonly already: boolean }) {
  return already ? (
    <Notice title={text.already} isLive>
      <p>{text.alreadyDetail(contest.title)}</p>
    </Notice>
  ) : (
    <Notice tone="success" title={text.opened} isLive>
      <p>{text.openedDetail(contest.title, contest.submissions)}</p>
    </Notice>
  )
}
