// Opening a package: picked, dropped, or handed over by the system. Renderer.
import { useEffect, useEffectEvent, useState } from 'react'
import type { DescribedFile } from '../../../../shared/contract/app.ts'
import type { Failure, FileRef } from '../../../../shared/contract/bridge.ts'
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { call } from '../../bridge/call.ts'
import { adoptAll } from '../../state/files.ts'
import { takeFile, useWaitingFile } from '../../state/opened-files.ts'

const text = startScreenText.open

export const PACKAGE_EXTENSION = '.aptos'

export type Opening =
  | { readonly kind: 'idle' }
  /** `cancels`: once the core has the file, its work can be stopped. */
  | { readonly kind: 'working'; readonly name: string; readonly cancels?: 'library.open' }
  | { readonly kind: 'choice'; readonly files: readonly DescribedFile[] }
  | { readonly kind: 'opened'; readonly contest: ContestCard; readonly already: boolean }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'problem'; readonly text: string }

export type OpeningActions = {
  /** One file is opened; of several the person chooses. */
  openPicked(files: readonly File[]): void
  openChosen(file: FileRef): void
  reset(): void
}

export function useOpening(onOpened: () => Promise<void>): readonly [Opening, OpeningActions] {
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })

  async function open(file: FileRef) {
    setOpening({ kind: 'working', name: file.name, cancels: 'library.open' })
    const opened = await call('library.open', { file: file.id })
    if (opened.ok) await onOpened()
    setOpening(opened.ok ? { kind: 'opened', ...opened.value } : { kind: 'refused', failure: opened.error })
  }
  async function openPicked(files: readonly File[]) {
    const [first] = files
    if (!first) return
    setOpening({ kind: 'working', name: first.name })
    const adopted = await adoptAll(files)
    const [unreadable] = adopted.unreadable
    if (unreadable !== undefined) return setOpening({ kind: 'problem', text: text.unreadable(unreadable) })
    const [only, ...others] = adopted.files
    if (only && others.length === 0) return open(only)
    const described = await call('app.describe', { files: adopted.files.map(({ id }) => id) })
    setOpening(described.ok ? { kind: 'choice', ...described.value } : { kind: 'refused', failure: described.error })
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
  return [
    opening,
    {
      openPicked: (files) => void openPicked(files),
      openChosen: (file) => void open(file),
      reset: () => setOpening({ kind: 'idle' }),
    },
  ]
}
