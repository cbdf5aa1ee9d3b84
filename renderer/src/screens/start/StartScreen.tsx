// The start screen: go on with a contest of this laptop, open a package, prepare one, rehearse. Renderer.
import { useState } from 'react'
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { startScreenText as text } from '../../../../shared/text/start-screen.ts'
import { ButtonLink } from '../../kit/Button.tsx'
import { Grid, Panel, Stack } from '../../kit/Layout.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { navigate, routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { useContests } from '../../state/contests.ts'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { ContestPanel, type Juror } from './ContestPanel.tsx'
import { OpenPackage } from './OpenPackage.tsx'
import { SamplePanel } from './SamplePanel.tsx'
import { UnlockDialog } from './UnlockDialog.tsx'
import './start.css'

type Locked = { readonly contestId: string; readonly juror: Juror }

export function StartScreen() {
  const [contests, refresh] = useContests()
  const [locked, setLocked] = useState<Locked | null>(null)
  const cards = contests.kind === 'ready' ? contests.cards : []
  return (
    <Shell placeKey="start">
      <Screen title={text.windowTitle} isReady={contests.kind !== 'loading'} layout="centered">
        <PageHeader title={text.title} lead={text.lead} />
        {contests.kind === 'failed' && <FailureNotice failure={contests.failure} />}
        {cards.length > 0 && (
          <GoOn cards={cards} onEnter={(contestId, juror) => enter({ contestId, juror }, setLocked)} />
        )}
        <h2 className="start__heading">{cards.length > 0 ? text.others : text.begin}</h2>
        <div className="start__ways">
          <OpenPackage onOpened={refresh} />
          <Stack gap="2">
            <SamplePanel onReady={refresh} />
            <PreparePanel />
          </Stack>
        </div>
        {locked && <UnlockDialog {...locked} onClose={() => setLocked(null)} onUnlocked={() => toDesk(locked)} />}
      </Screen>
    </Shell>
  )
}

const toDesk = ({ contestId, juror }: Locked) =>
  navigate({ at: 'juror', contestId, jurorId: juror.jurorId, place: 'submissions' })

/** Straight in where a code already opened the desk, else through the code. */
function enter(wanted: Locked, ask: (wanted: Locked) => void) {
  if (wanted.juror.unlocked) toDesk(wanted)
  else ask(wanted)
}

type GoOnProps = {
  readonly cards: readonly ContestCard[]
  readonly onEnter: (contestId: string, juror: Juror) => void
}

function GoOn({ cards, onEnter }: GoOnProps) {
  return (
    <>
      <h2 className="start__heading">{text.goOn}</h2>
      <Grid min="26rem">
        {cards.map((card) => (
          <ContestPanel key={card.contestId} card={card} onEnter={(juror) => onEnter(card.contestId, juror)} />
        ))}
      </Grid>
    </>
  )
}

function PreparePanel() {
  return (
    <Panel title={text.dafo.title} level={3}>
      <p className="muted">{text.dafo.description}</p>
      <div>
        <ButtonLink href={routeHash({ at: 'dafo', place: 'prepare' })} icon="folder">
          {text.dafo.start}
        </ButtonLink>
      </div>
    </Panel>
  )
}
