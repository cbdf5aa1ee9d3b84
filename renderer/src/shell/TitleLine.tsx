// The title line: contest, role, "sin conexión", what is saved and since when; help, theme, lock. Renderer.
import { memo, type ReactNode } from 'react'
import { assertNever } from '../../../shared/result.ts'
import { formatTime } from '../../../shared/text/format.ts'
import { keyLists } from '../../../shared/text/keys.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { unlockText } from '../../../shared/text/unlock.ts'
import { IconButton } from '../kit/Button.tsx'
import { Icon } from '../kit/icons.tsx'
import { useKeys } from '../kit/use-keys.ts'
import type { SavedState } from './saved-state.ts'
import { useTheme } from './theme.ts'

export type TitleLineProps = {
  readonly contest?: string
  /** "Jurado/a", "Presidencia", "DAFO". */
  readonly roleName?: string
  readonly saved?: SavedState
  /** Between the facts and the tools: a search field, the agenda's item. */
  readonly slot?: ReactNode
  readonly onHelp: () => void
  readonly onKeys: () => void
  /** Back to the start, for a place that is not left by locking it. */
  readonly onLeave?: () => void
  readonly onPassphrase?: () => void
  /** Locks this desk and asks for the code of the next person. */
  readonly onSwitch?: () => void
  readonly onLock?: () => void
}

const LOCK_KEYS = ['Ctrl', 'Mayús', 'L']

export function TitleLine({ contest, roleName, saved, slot, onKeys, ...tools }: TitleLineProps) {
  const { onHelp, onLock } = tools
  const sheet = { '?': onKeys, 'Shift+?': onKeys }
  useKeys({ F1: onHelp, ...sheet, ...(onLock ? { 'Ctrl+Shift+L': onLock } : {}) }, keyLists.everywhere)
  return (
    <header className="title-line">
      <span className="title-line__contest">{contest ?? uiText.app.name}</span>
      <ul className="title-line__facts" aria-label={uiText.app.session}>
        {roleName && <li>{roleName}</li>}
        <li title={uiText.app.offlineDetail}>
          <Icon name="offline" /> {uiText.app.offline}
        </li>
        {saved && saved.kind !== 'nothing' && <SavedFact saved={saved} />}
      </ul>
      {slot && <div className="title-line__slot">{slot}</div>}
      <Tools {...tools} />
    </header>
  )
}

type ToolsProps = Pick<TitleLineProps, 'onHelp' | 'onLeave' | 'onPassphrase' | 'onSwitch' | 'onLock'>

/** Apart from what is saved, which changes with every act. */
const Tools = memo(function Tools({ onHelp, onLeave, onPassphrase, onSwitch, onLock }: ToolsProps) {
  return (
    <div className="title-line__tools">
      {onLeave && <IconButton icon="home" size="small" label={uiText.app.toStart} onPress={onLeave} />}
      <span data-tool="help">
        <IconButton icon="help" size="small" label={uiText.app.help} keys={['F1']} onPress={onHelp} />
      </span>
      <ThemeButton />
      {onPassphrase && <IconButton icon="key" size="small" label={unlockText.change.open} onPress={onPassphrase} />}
      {onSwitch && <IconButton icon="people" size="small" label={uiText.app.switchJuror} onPress={onSwitch} />}
      {onLock && (
        <span data-tool="lock">
          <IconButton icon="lock" size="small" label={uiText.app.lock} keys={LOCK_KEYS} onPress={onLock} />
        </span>
      )}
    </div>
  )
})

function SavedFact({ saved }: { readonly saved: SavedState }) {
  const isFailed = saved.kind === 'failed'
  return (
    <li data-saved={saved.kind} {...(isFailed ? { 'data-problem': true } : {})}>
      <Icon name={isFailed ? 'error' : 'saved'} /> {savedText(saved)}
    </li>
  )
}

function savedText(saved: SavedState): string {
  switch (saved.kind) {
    case 'nothing':
      return uiText.saved.nothing
    case 'saving':
      return uiText.saved.saving
    case 'saved':
      return uiText.saved.at(formatTime(saved.atEpochMs))
    case 'unsaved':
      return uiText.saved.unsaved
    case 'failed':
      return uiText.saved.failed
    default:
      return assertNever(saved)
  }
}

function ThemeButton() {
  const [theme, toggle] = useTheme()
  return (
    <IconButton
      icon={theme === 'dark' ? 'sun' : 'moon'}
      size="small"
      label={theme === 'dark' ? uiText.app.themeToLight : uiText.app.themeToDark}
      onPress={toggle}
    />
  )
}
