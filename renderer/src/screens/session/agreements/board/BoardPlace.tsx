// The board of amounts: scenarios side by side as tabs, each a draft with its pockets, its lines and what would make room.
// Nothing of it is voted. Renderer.
import './board.css'
import { useState } from 'react'
import type { Scenario } from '../../../../../../shared/domain/notebook/room.ts'
import { formatSoles } from '../../../../../../shared/text/format.ts'
import { motionsText, scenarioText, boardText as text } from '../../../../../../shared/text/session/board.ts'
import { Button, ButtonLink } from '../../../../kit/Button.tsx'
import { Tabs } from '../../../../kit/Tabs.tsx'
import { routeHash } from '../../../../shell/route.ts'
import { Screen } from '../../../../shell/Screen.tsx'
import { useKept } from '../../../../state/kept.ts'
import { useRoomPapers } from '../../../../state/room-papers.ts'
import { useSession } from '../../../../state/session.ts'
import { tabRoute } from '../../places.ts'
import { canPropose } from '../proposal-kinds.ts'
import { BoardRows } from './BoardRows.tsx'
import { FirmnessPanel } from './FirmnessPanel.tsx'
import { PlannerPanel } from './PlannerPanel.tsx'
import { PocketPicture } from './PocketPicture.tsx'
import { ProposeScenario } from './ProposeScenario.tsx'
import { pocketsOf } from './pockets.ts'
import { ScenarioBar } from './ScenarioBar.tsx'
import { scenariosOf, shownScenario } from './scenarios.ts'
import { type Draft, useDraft } from './use-draft.ts'

export function BoardPlace() {
  const { contestId } = useSession()
  const { papers } = useRoomPapers()
  const [shownId, setShownId] = useKept<string | null>('scenario', null)
  const shown = shownScenario(papers.scenarios, shownId)
  return (
    <Screen title={text.title} isReady layout="desk">
      <div className="board">
        <header className="board__head">
          <h1 className="board__title" tabIndex={-1}>
            {text.title}
          </h1>
          <p className="muted small">{text.draftOnly}</p>
          <ButtonLink href={routeHash(tabRoute(contestId, 'acuerdos'))} icon="back">
            {text.back}
          </ButtonLink>
        </header>
        <Tabs
          label={scenarioText.list}
          selected={shown.id}
          onSelect={setShownId}
          items={scenariosOf(papers.scenarios).map(({ id, name }) => ({
            id,
            label: name,
            content: id === shown.id ? <Board scenario={shown} onShow={setShownId} /> : null,
          }))}
        />
      </div>
    </Screen>
  )
}

type BoardProps = { readonly scenario: Scenario; readonly onShow: (id: string) => void }

function Board({ scenario, onShow }: BoardProps) {
  const { state } = useSession()
  const draft = useDraft(scenario)
  const { base, drafted, judged, acts } = draft
  const { maxReductionPercent } = state.contest.bases.funds
  return (
    <>
      <ScenarioBar draft={draft} onShow={onShow} />
      <PocketPicture pockets={pocketsOf(state, base, drafted)} />
      <div className="board__parts">
        <div className="board__rows">
          {base.modalities.map((modality) => (
            <BoardRows
              key={modality.id}
              modality={modality}
              counted={base.counted}
              lines={judged.lines}
              maxReductionPercent={maxReductionPercent}
              acts={acts}
            />
          ))}
        </div>
        <div className="board__aside">
          <Totals draft={draft} />
          <PlannerPanel draft={draft} />
          <FirmnessPanel draft={draft} />
        </div>
      </div>
    </>
  )
}

function Totals({ draft }: { readonly draft: Draft }) {
  const { state } = useSession()
  const [isProposing, setProposing] = useState(false)
  const { drafted, scenario } = draft
  const sum = drafted.reduce((total, { amountCentimos }) => total + amountCentimos, 0)
  return (
    <div className="board__totals">
      <p>{text.totals(drafted.length, formatSoles(sum))}</p>
      <Button
        variant="primary"
        icon="voted"
        isDisabled={scenario.awards.length === 0 || !canPropose(state)}
        onPress={() => setProposing(true)}
      >
        {motionsText.start}
      </Button>
      {isProposing && <ProposeScenario draft={draft} onClose={() => setProposing(false)} />}
    </div>
  )
}
