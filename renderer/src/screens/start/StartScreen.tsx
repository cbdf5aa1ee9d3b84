// The start screen: go on with a contest of this laptop, open a package, prepare one, rehearse. Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/bridge.ts'
import { startScreenText as text } from '../../../../shared/text/start-screen.ts'
import { call } from '../../bridge/call.ts'
import { ButtonLink } from '../../kit/Button.tsx'
import { Panel, Row } from '../../kit/Layout.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { navigate, routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { useContests } from '../../state/contests.ts'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { cameIn } from '../../state/kept.ts'
import { UnlockDialog } from '../unlock/UnlockDialog.tsx'
import { type Asked, ContestPanel } from './ContestPanel.tsx'
import { OpeningResult } from './OpeningResult.tsx'
import { OpenPackage } from './OpenPackage.tsx'
import { type Sample, SamplePanel } from './SamplePanel.tsx'
import { useOpening } from './use-opening.ts'
import './start.css'

/** `asks`: the contest whose next member sits down. */
export function StartScreen({ asks }: { readonly asks: string | undefined }) {
  const [contests, refresh] = useContests()
  const [opening, actions] = useOpening(refresh)
  const [sample, setSample] = useState<Sample | null>(null)
  const [locked, setLocked] = useState<Asked | null>(asks === undefined ? null : { contestId: asks })
  const [failure, setFailure] = useState<Failure | null>(null)
  const { cards, unreadable } = contests.kind === 'ready' ? contests : { cards: [], unreadable: [] }

  async function enter(asked: Asked, { isOpen, code }: { readonly isOpen: boolean; readonly code?: string }) {
    const { contestId, jurorId } = asked
    if (isOpen && jurorId !== undefined) return toDesk(contestId, jurorId)
    if (code === undefined) return setLocked(asked)
    const unlocked = await call('library.unlock', { contestId, jurorId, code })
    if (!unlocked.ok) return setFailure(unlocked.error)
    cameIn(contestId, unlocked.value.jurorId)
    toDesk(contestId, unlocked.value.jurorId)
  }
  return (
    <Shell placeKey="start">
      <Screen title={text.windowTitle} isReady={contests.kind !== 'loading'} layout="centered">
        <PageHeader title={text.title} lead={text.lead} />
        <OpeningResult opening={opening} actions={actions} />
        {contests.kind === 'failed' && <FailureNotice failure={contests.failure} />}
        {failure && <FailureNotice failure={failure} />}
        {unreadable.map(({ contestId, text: why }) => (
          <Notice key={contestId} tone="error" title={text.unreadable(contestId)}>
            <p>{why}</p>
          </Notice>
        ))}
        {cards.length > 0 && <h2 className="start__heading">{text.goOn}</h2>}
        {cards.map((card) => (
          <ContestPanel
            key={card.contestId}
            card={card}
            letters={sample?.contest.contestId === card.contestId ? sample.letters : []}
            onEnter={(asked, how) => void enter(asked, how)}
          />
        ))}
        <h2 className="start__heading">{cards.length > 0 ? text.others : text.begin}</h2>
        <div className="start__ways">
          <OpenPackage onFiles={actions.openPicked} />
          <SamplePanel
            onReady={async (made) => {
              await refresh()
              setSample(made)
            }}
          />
          <PreparePanel />
        </div>
        {locked && (
          <UnlockDialog
            title={locked.name === undefined ? text.unlock.ownTitle : text.unlock.title(locked.name)}
            contestId={locked.contestId}
            jurorId={locked.jurorId}
            submitLabel={text.unlock.enter}
            onClose={() => setLocked(null)}
            onUnlocked={(jurorId) => toDesk(locked.contestId, jurorId)}
          />
        )}
      </Screen>
    </Shell>
  )
}

const toDesk = (contestId: string, jurorId: string) =>
  navigate({ at: 'juror', contestId, jurorId, place: 'submissions' })

function PreparePanel() {
  return (
    <Panel title={text.dafo.title} level={3}>
      <p className="muted">{text.dafo.description}</p>
      <Row>
        <ButtonLink href={routeHash({ at: 'dafo', place: 'prepare' })} icon="folder">
          {text.dafo.start}
        </ButtonLink>
        <ButtonLink href={routeHash({ at: 'dafo', place: 'deliveries' })} icon="exported" variant="quiet">
          {text.dafo.deliveries}
        </ButtonLink>
      </Row>
    </Panel>
  )
}
