// A contest of this laptop: while it is locked no more than anyone may know, then its desks and the session. Renderer.
import type { ContestCard, Letter } from '../../../../shared/contract/library.ts'
import { formatPlainDate } from '../../../../shared/text/format.ts'
import { groupedFingerprint, letterText } from '../../../../shared/text/letters.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { supplementText } from '../../../../shared/text/supplement.ts'
import type { StateKind } from '../../../../shared/text/ui.ts'
import { Button, ButtonLink } from '../../kit/Button.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { routeHash } from '../../shell/route.ts'
import { TakeSupplement } from './TakeSupplement.tsx'

const text = startScreenText.card
const sampleText = startScreenText.sample

/** A desk that somebody asks for: whose, where that is known before it opens. */
export type Asked = { readonly contestId: string; readonly jurorId?: string; readonly name?: string }

export type ContestPanelProps = {
  readonly card: ContestCard
  /** The codes of a rehearsal's invented jurors; empty for any other contest. */
  readonly letters: readonly Letter[]
  /** `isOpen`: nothing is asked. `code` where the screen already has it. */
  readonly onEnter: (asked: Asked, how: { readonly isOpen: boolean; readonly code?: string }) => void
}

export function ContestPanel({ card, letters, onEnter }: ContestPanelProps) {
  const { unlocked, contestId } = card
  return (
    <Panel title={unlocked?.title ?? contestId} level={3} actions={card.rehearsal && <StateTag state="rehearsal" />}>
      <p className="muted">
        {unlocked
          ? text.facts(card.submissions, formatPlainDate(unlocked.evaluationEnds))
          : text.publicFacts(card.submissions, card.members)}
      </p>
      {letters.length > 0 && (
        <Notice tone="warning" title={sampleText.ready} isLive>
          <p>{sampleText.readyDetail}</p>
        </Notice>
      )}
      <ul className="roles" aria-label={text.jurors}>
        {rolesOf(card, letters).map((role, at) => (
          <JurorRole
            key={role.jurorId ?? ''}
            role={role}
            takesFocus={at === 0 && letters.length > 0}
            onEnter={() =>
              onEnter(
                { contestId, ...asked(role) },
                { isOpen: role.desk !== 'locked', ...(role.code ? { code: role.code } : {}) },
              )
            }
          />
        ))}
        <SessionRole card={card} />
      </ul>
      <Disclosure title={letterText.authority} level={4}>
        <p className="muted small">{text.authorityDetail}</p>
        <p className="code">{groupedFingerprint(card.authorityFingerprint)}</p>
      </Disclosure>
      <Disclosure title={supplementText.take} level={4}>
        <TakeSupplement contestId={contestId} />
      </Disclosure>
    </Panel>
  )
}

type Role = {
  readonly jurorId?: string
  readonly name: string
  readonly detail: string
  readonly desk: NonNullable<ContestCard['unlocked']>['jurors'][number]['desk']
  readonly code?: string | undefined
}

/** The members by name where somebody unlocked the contest, or it is an invented one; else one desk, of whoever has a code. */
function rolesOf({ unlocked }: ContestCard, letters: readonly Letter[]): readonly Role[] {
  const codeOf = (id: string) => letters.find(({ jurorId }) => jurorId === id)?.code
  if (unlocked)
    return unlocked.jurors.map(({ profile, ...juror }) => ({ ...juror, detail: profile, code: codeOf(juror.jurorId) }))
  if (letters.length === 0) return [{ name: text.ownDesk, detail: text.ownDeskDetail, desk: 'locked' }]
  return letters.map(({ profile, ...letter }) => ({ ...letter, detail: profile, desk: 'locked' }))
}

const asked = ({ jurorId, name }: Role) => (jurorId === undefined ? {} : { jurorId, name })

const deskStates: Readonly<Record<Exclude<Role['desk'], 'locked'>, StateKind>> = {
  none: 'pending',
  draft: 'draft',
  sealed: 'sealed',
}

type JurorRoleProps = { readonly role: Role; readonly takesFocus: boolean; readonly onEnter: () => void }

function JurorRole({ role, takesFocus, onEnter }: JurorRoleProps) {
  const { name, detail, desk, code, jurorId } = role
  return (
    <li className="roles__role">
      <div className="roles__who">
        <span className="roles__name">{name}</span>
        <span className="muted small">{detail}</span>
        {code !== undefined && (
          <span className="small">
            {sampleText.code} <strong className="code">{code}</strong>
          </span>
        )}
      </div>
      {desk === 'locked' ? <span /> : <StateTag state={deskStates[desk]} word={text.desk[desk]} />}
      <Button
        // Another key once the code is known, so that the focus comes here.
        key={code}
        onPress={onEnter}
        icon={desk !== 'locked' || code !== undefined ? 'opened' : 'lock'}
        autoFocus={takesFocus}
      >
        {text.enter}
        <span className="visually-hidden"> {jurorId === undefined ? text.withCode : text.as(name)}</span>
      </Button>
    </li>
  )
}

type Stage = NonNullable<ContestCard['unlocked']>['session']

const stages: Readonly<Record<Stage, StateKind>> = {
  none: 'pending',
  'under-way': 'opened',
  approved: 'approved',
  closed: 'signed',
}

function SessionRole({ card: { contestId, unlocked } }: { readonly card: ContestCard }) {
  return (
    <li className="roles__role">
      <div className="roles__who">
        <span className="roles__name">{text.session}</span>
        <span className="muted small">{text.sessionDetail}</span>
      </div>
      {unlocked ? <StateTag state={stages[unlocked.session]} word={text.stage[unlocked.session]} /> : <span />}
      <ButtonLink href={routeHash({ at: 'session', contestId, tab: 'sesion' })} icon={unlocked ? 'people' : 'lock'}>
        {text.openSession}
      </ButtonLink>
    </li>
  )
}
