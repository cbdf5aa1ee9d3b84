// Short messages after an act, seen at the foot of the window and spoken by screen readers. Renderer.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { uiText } from '../../../shared/text/ui.ts'
import { Button, IconButton } from './Button.tsx'
import { Icon } from './icons.tsx'

export type StatusMessage = {
  readonly text: string
  readonly tone?: 'info' | 'success' | 'error'
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

/** null takes the message away. */
type Say = (message: StatusMessage | null) => void

const StatusContext = createContext<Say>(() => undefined)

const SHOWN_MS = 8000

/** say({ text: 'Puntaje 4 en Solidez', action: { label: 'Deshacer', onPress } }). A new message replaces the last. */
export const useStatus = (): Say => useContext(StatusContext)

/** Around the whole app, once. */
export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<StatusMessage | null>(null)
  const dismiss = useCallback(() => setMessage(null), [])
  const say = useMemo<Say>(() => (next) => setMessage(next), [])
  useEffect(() => {
    // A message that offers an act or tells of a failure waits for the person.
    if (!message || message.action || message.tone === 'error') return
    const timer = setTimeout(dismiss, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message, dismiss])
  return (
    <StatusContext value={say}>
      {children}
      <StatusRegion message={message} onDismiss={dismiss} />
    </StatusContext>
  )
}

type StatusRegionProps = { readonly message: StatusMessage | null; readonly onDismiss: () => void }

function StatusRegion({ message, onDismiss }: StatusRegionProps) {
  return (
    <section className="status-region" aria-label={uiText.status.region}>
      <div role="status" className="visually-hidden">
        {message?.tone === 'error' ? '' : message?.text}
      </div>
      <div role="alert" className="visually-hidden">
        {message?.tone === 'error' ? message.text : ''}
      </div>
      {message && <StatusLine message={message} onDismiss={onDismiss} />}
    </section>
  )
}

function StatusLine({ message, onDismiss }: { readonly message: StatusMessage; readonly onDismiss: () => void }) {
  const { text, tone = 'info', action } = message
  const act = () => {
    action?.onPress()
    onDismiss()
  }
  return (
    <div className="status-message">
      <Icon name={tone} />
      <span aria-hidden="true">{text}</span>
      {action && (
        <Button variant="quiet" size="small" onPress={act}>
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={uiText.status.dismiss} onPress={onDismiss} />
    </div>
  )
}
