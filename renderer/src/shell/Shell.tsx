// The frame of every screen: skip link, title line, rail of places; the screen itself is its child. Renderer.
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { uiText } from '../../../shared/text/ui.ts'
import { HelpDialog } from '../help/HelpDialog.tsx'
import { KeySheetDialog } from '../help/KeySheet.tsx'
import { Rail, type RailPlace } from './Rail.tsx'
import { RehearsalBand } from './RehearsalBand.tsx'
import { TitleLine, type TitleLineProps } from './TitleLine.tsx'

export const MAIN_ID = 'contenido'

export type ShellProps = Omit<TitleLineProps, 'onHelp' | 'onKeys'> & {
  /** At most five; none hides the rail. */
  readonly places?: readonly RailPlace[]
  /** Changes when the person goes somewhere else; the heading of the new place then takes the focus. */
  readonly placeKey: string
  readonly isRehearsal?: boolean
  readonly children: ReactNode
}

export function Shell({ places = [], placeKey, isRehearsal = false, children, ...titleLine }: ShellProps) {
  useHeadingFocus(placeKey)
  const [opened, setOpened] = useState<'help' | 'keys' | null>(null)
  const [help, keys, close] = useOpeners(setOpened)
  return (
    <div className="shell" {...(places.length === 0 ? { 'data-no-rail': true } : {})}>
      <a className="skip-link" href={`#${MAIN_ID}`} onClick={skipToMain}>
        {uiText.app.skipToContent}
      </a>
      <TitleLine {...titleLine} onHelp={help} onKeys={keys} />
      {isRehearsal && <RehearsalBand />}
      {places.length > 0 && <Rail places={places} />}
      {children}
      {opened === 'help' && <HelpDialog onClose={close} />}
      {opened === 'keys' && <KeySheetDialog onClose={close} />}
    </div>
  )
}

// The same at every render: the tools of the title line do not render with what is saved.
const useOpeners = (setOpened: (opened: 'help' | 'keys' | null) => void) =>
  useMemo(() => [() => setOpened('help'), () => setOpened('keys'), () => setOpened(null)] as const, [setOpened])

// The hash belongs to the routes, so the skip link moves the focus itself.
function skipToMain(event: MouseEvent) {
  event.preventDefault()
  document.getElementById(MAIN_ID)?.focus()
}

const LastPlace = createContext<RefObject<string | null>>({ current: null })

/** Around the whole app, once: remembers where the person was, because each screen brings a frame of its own. */
export function PlaceMemory({ children }: { readonly children: ReactNode }) {
  const last = useRef<string | null>(null)
  return <LastPlace value={last}>{children}</LastPlace>
}

function useHeadingFocus(placeKey: string) {
  const last = useContext(LastPlace)
  useEffect(() => {
    const before = last.current
    last.current = placeKey
    // Not at the first screen: there the skip link comes first.
    if (before === null || before === placeKey) return
    focusHeading()
  }, [placeKey, last])
}

/** The screen begins anew: its heading takes the focus. */
export function focusHeading(): void {
  const main = document.getElementById(MAIN_ID)
  const target = main?.querySelector<HTMLElement>('h1') ?? main
  target?.focus()
  window.scrollTo(0, 0)
}
