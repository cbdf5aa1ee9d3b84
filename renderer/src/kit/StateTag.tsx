// The state of a thing: always an icon, a word and a colour. Renderer.
import { type StateKind, uiText } from '../../../shared/text/ui.ts'
import { Icon, type IconName } from './icons.tsx'

type Look = { readonly icon: IconName; readonly tone: 'plain' | 'accent' | 'sealed' | 'success' | 'warning' | 'error' }

const looks: Readonly<Record<StateKind, Look>> = {
  pending: { icon: 'pending', tone: 'plain' },
  draft: { icon: 'draft', tone: 'plain' },
  complete: { icon: 'check', tone: 'success' },
  sealed: { icon: 'sealed', tone: 'sealed' },
  opened: { icon: 'opened', tone: 'accent' },
  voted: { icon: 'voted', tone: 'accent' },
  approved: { icon: 'success', tone: 'success' },
  rejected: { icon: 'rejected', tone: 'error' },
  tie: { icon: 'tie', tone: 'warning' },
  signed: { icon: 'signed', tone: 'sealed' },
  exported: { icon: 'exported', tone: 'success' },
  abstained: { icon: 'abstained', tone: 'warning' },
  withdrawn: { icon: 'withdrawn', tone: 'plain' },
  rehearsal: { icon: 'rehearsal', tone: 'warning' },
}

/** `word` agrees in gender or adds the fact ("Firmado 2 de 3"); without it the plain word of the state. */
export function StateTag({ state, word }: { readonly state: StateKind; readonly word?: string }) {
  const { icon, tone } = looks[state]
  return (
    <span className="state-tag" data-tone={tone} data-state={state}>
      <Icon name={icon} />
      {word ?? uiText.state[state]}
    </span>
  )
}
