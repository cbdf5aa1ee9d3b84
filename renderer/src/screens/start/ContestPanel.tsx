// A contest of this laptop: the desks of its jurors and the jury's session. Renderer.
import type { ContestCard, Letter } from '../../../../shared/contract/library.ts'
import { formatPlainDate } from '../../../../shared/text/format.ts'
import { groupedFingerprint, letterText } from '../../../../shared/text/letters.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import type { StateKind } from '../../../../shared/text/ui.ts'
import { Button, ButtonLink } from '../../kit/Button.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { routeHash } from '../../shell/route.ts'

const text = startScreenText.card
const sampleText = startScreenText.sample

export type Juror = ContestCard['jurors'][number]

export type ContestPanelProps = {
  readonly card: ContestCard
  /** The codes of a rehearsal's invented jurors; empty for any other contest. */
  readonly letters: readonly Letter[]
  /** `code` where the screen already has it. */
  readonly onEnter: (juror: Juror, code: string | undefined) => void
}

export function ContestPanel({ card, letters, onEnter }: ContestPanelProps) {
  return (
    <Panel title={card.title} level={3} actions={card.rehearsal && <StateTag state="rehearsal" />}>
      <p className="muted">{text.facts(card.submissions, formatPlainDate(card.evaluationEnds))}</p>
      {letters.length > 0 && (
        <Notice tone="warning" title={sampleText.ready} isLive>
          <p>{sampleText.readyDetail}</p>
        </Notice>
      )}
      <ul className="roles" aria-label={text.jurors}>
        {card.jurors.map((juror, at) => (
          <JurorRole
            key={juror.jurorId}
            juror={juror}
            code={letters.find((letter) => letter.jurorId === juror.jurorId)?.code}
            takesFocus={at === 0 && letters.length > 0}
            onEnter={onEnter}
          />
        ))}
        <SessionRole card={card} />
      </ul>
      <Disclosure title={letterText.authority} level={4}>
        <p className="muted small">{text.authorityDetail}</p>
        <p className="code">{groupedFingerprint(card.authorityFingerprint)}</p>
      </Disclosure>
    </Panel>
  )
}

const deskStates: Readonly<Record<Exclude<Juror['desk'], 'locked'>, StateKind>> = {
  none: 'pending',
  draft: 'draft',
  sealed: 'sealed',
}

type JurorRoleProps = {
  readonly juror: Juror
  readonly code: string | undefined
  readonly takesFocus: boolean
  readonly onEnter: ContestPanelProps['onEnter']
}

function JurorRole({ juror, code, takesFocus, onEnter }: JurorRoleProps) {
  return (
    <li className="roles__role">
      <div className="roles__who">
        <span className="roles__name">{juror.name}</span>
        <span className="muted small">{juror.profile}</span>
        {code !== undefined && (
          <span className="small">
            {sampleText.code} <strong className="code">{code}</strong>
          </span>
        )}
      </div>
      {juror.desk === 'locked' ? <span /> : <StateTag state={deskStates[juror.desk]} word={text.desk[juror.desk]} />}
      <Button
        // Another key once the code is known, so that the focus comes here.
        key={code}
        onPress={() => onEnter(juror, code)}
        icon={juror.unlocked || code !== undefined ? 'opened' : 'lock'}
        autoFocus={takesFocus}
      >
        {text.enter}
        <span className="visually-hidden"> {text.as(juror.name)}</span>
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
    <li className="roles__role">
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
