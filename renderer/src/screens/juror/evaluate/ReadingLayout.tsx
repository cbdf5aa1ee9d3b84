// The dossier beside the scores, or filling the window with the scores floating over it. Renderer.

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { keyLists } from '../../../../../shared/text/keys.ts'
import { viewerText } from '../../../../../shared/text/viewer.ts'
import { IconButton } from '../../../kit/Button.tsx'
import { Split } from '../../../kit/Layout.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { useNotebook } from '../../../state/notebook.ts'
import './reading.css'

export type ReadingLayoutProps = {
  readonly dossier: ReactNode
  readonly panel: ReactNode
  /** The scores in one line, for when the panel is folded. */
  readonly summary: string
}

type ReadingMode = { readonly isFull: boolean; readonly toggle: () => void }

const ReadingContext = createContext<ReadingMode>({ isFull: false, toggle: () => undefined })

const text = viewerText.reading

/** While it is folded the panel is not there, and neither are its keys: nobody scores what is not seen. */
export function ReadingLayout({ dossier, panel, summary }: ReadingLayoutProps) {
  const [isFull, setFull] = useState(false)
  const { reading, change } = useReading()
  const toggle = () => setFull((was) => !was)
  const fold = () => change({ areScoresFolded: !reading.areScoresFolded })
  const root = useRef<HTMLDivElement>(null)
  useFocusInside(root, isFull)
  useKeys({ F: toggle, ...(isFull ? { Escape: toggle, T: fold } : {}) }, keyLists.reading)
  const isFolded = isFull && reading.areScoresFolded
  return (
    <ReadingContext value={{ isFull, toggle }}>
      <div className="reading" ref={root} {...(isFull ? { 'data-full': reading.scoresAt } : {})} data-folded={isFolded}>
        <Split
          isFilling
          asideWidth="30rem"
          main={dossier}
          aside={
            <div className="reading__scores">
              {isFull && <FloatBar isFolded={isFolded} summary={summary} onFold={fold} />}
              {!isFolded && panel}
            </div>
          }
        />
      </div>
    </ReadingContext>
  )
}

type FloatBarProps = { readonly isFolded: boolean; readonly summary: string; readonly onFold: () => void }

function FloatBar({ isFolded, summary, onFold }: FloatBarProps) {
  const { reading, change } = useReading()
  const isLeft = reading.scoresAt === 'left'
  return (
    <div className="reading__bar">
      <IconButton
        icon={isLeft ? 'forward' : 'back'}
        size="small"
        label={isLeft ? text.toRight : text.toLeft}
        onPress={() => change({ scoresAt: isLeft ? 'right' : 'left' })}
      />
      <span className="reading__summary">{isFolded ? summary : text.scores}</span>
      <IconButton
        icon={isFolded ? 'down' : 'up'}
        size="small"
        label={isFolded ? text.unfold : text.fold}
        keys={['T']}
        onPress={onFold}
      />
    </div>
  )
}

function useReading() {
  const { notebook, changeDesk } = useNotebook()
  const { reading } = notebook.desk
  const change = (changed: Partial<typeof reading>) =>
    changeDesk((desk) => ({ ...desk, reading: { ...desk.reading, ...changed } }))
  return { reading, change }
}

// What had the focus may be hidden now: the places at the left, the heading.
function useFocusInside(root: { readonly current: HTMLElement | null }, isFull: boolean) {
  useEffect(() => {
    if (!isFull || root.current?.contains(document.activeElement)) return
    root.current?.querySelector<HTMLElement>('.viewer__pages')?.focus()
  }, [root, isFull])
}

function ReadingButton() {
  const { isFull, toggle } = useContext(ReadingContext)
  return (
    <IconButton
      icon={isFull ? 'shrink' : 'enlarge'}
      size="small"
      label={isFull ? text.leave : text.enter}
      keys={['F']}
      onPress={toggle}
    />
  )
}

/** For the tool bar of the dossier. One element for ever: the viewer renders again when its tools change. */
export const readingButton = <ReadingButton />
