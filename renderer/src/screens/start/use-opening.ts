// Opening a package: picked, dropped, or handed over by the system. Renderer.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Failure, FileRef } from '../../../../shared/contract/bridge.ts'
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { call } from '../../bridge/call.ts'
import { adopt } from '../../state/files.ts'
import { takeFile, useWaitingFile } from '../../state/opened-files.ts'

const text = startScreenText.open

export const PACKAGE_EXTENSION = '.aptos'

export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string }
  | { readonly kind: 'opened'; readonly contest: ContestCard; readonly already: boolean }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'problem'; readonly text: string }

export function useOpening(onOpened: () => Promise<void>): readonly [Opening, (file: File) => void] {
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
    if (file.name.toLowerCase().endsWith(PACKAGE_EXTENSION)) void open(file)
    else setOpening({ kind: 'problem', text: text.otherKind(file.name) })
  })
  const waiting = useWaitingFile()
  useEffect(() => {
    if (waiting) openFromSystem(waiting)
  }, [waiting])
  return [opening, (file) => void openPicked(file)]
}
