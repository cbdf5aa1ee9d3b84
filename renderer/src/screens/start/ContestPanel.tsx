// A contest of this laptop: the desks of its jurors and the jury's session. Renderer.
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { formatPlainDate } from '../../../../shared/text/format.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import type { StateKind } from '../../../../shared/text/ui.ts'
import { Button, ButtonLink } from '../../kit/Button.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { routeHash } from '../../shell/route.ts'

const text = startScreenText.card

export type Juror = ContestCard['jurors'][number]
export type ContestPanelProps = { readonly card: ContestCard; readonly onEnter: (juror: Juror) => void }

export function ContestPanel({ card, onEnter }: ContestPanelProps) {
  return (
    <Panel title={card.title} level={3} actions={card.rehearsal && <StateTag state="rehearsal" />}>
      <p className="muted">{text.facts(card.submissions, formatPlainDate(card.evaluationEnds))}</p>
      <ul className="roles" aria-label={text.jurors}>
        {card.jurors.map((juror) => (
          <JurorRole key={juror.jurorId} juror={juror} onEnter={() => onEnter(juror)} />
        ))}
        <SessionRole card={card} />
      </ul>
    </Panel>
  )
}

const deskStates: Readonly<Record<Juror['desk'], StateKind>> = { none: 'pending', draft: 'draft', sealed: 'sealed' }

function JurorRole({ juror, onEnter }: { readonly juror: Juror; readonly onEnter: () => void }) {
  return (
    <li className="roles__role">
      <div className="roles__who">
        <span className="roles__name">{juror.name}</span>
        <span className="muted small">{juror.profile}</span>
      </div>
      <StateTag state={deskStates[juror.desk]} word={text.desk[juror.desk]} />
      <Button onPress={onEnter} size="small" icon={juror.unlocked ? 'opened' : 'lock'}>
        {text.enter}
        <span className="visually-hidden"> {text.enterAs(juror.name)}</span>
      </Button>
    </li>
  )
}

const stages: Readonly<Record<ContestCard['session'], StateKind>> = {
  none: 'pending',
  'under-way': 'opened',
  approved: 'approved',
  closed: 'signed',
}

function SessionRole({ card }: { readonly card: ContestCard }) {
  return (
    <li className="roles__role" data-kind="session">
      <div className="roles__who">
        <span className="roles__name">{text.session}</span>
        <span className="muted small">{text.sessionDetail}</span>
      </div>
      <StateTag state={stages[card.session]} word={text.stage[card.session]} />
      <ButtonLink href={routeHash({ at: 'session', contestId: card.contestId, tab: 'sesion' })} icon="people">
        {text.openSession}
      </ButtonLink>
    </li>
  )
}
