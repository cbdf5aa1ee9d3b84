// Evaluar: the dossier beside the scores of one submission. Renderer.
import { submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { Split } from '../../../kit/Layout.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import { navigate } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk } from '../../../state/desk.ts'
import { placeOf } from '../places.ts'
import { nextUnfinished, rowOf } from '../submission-rows.ts'
import { Abstained } from './Abstained.tsx'
import { Dossier } from './Dossier.tsx'
import { EvaluateHead } from './EvaluateHead.tsx'
import { ScorePanel } from './ScorePanel.tsx'
import './evaluate.css'

export function EvaluatePlace({ submissionId }: { readonly submissionId: string }) {
  const desk = useDesk()
  const say = useStatus()
  const row = rowOf(desk.state, submissionOf(desk.state.contest, submissionId))
  const toNext = () => {
    const next = nextUnfinished(desk.state, submissionId)
    if (next) navigate(placeOf(desk, 'evaluate', next.id))
    else say({ text: evaluateText.allDone, tone: 'success' })
  }
  return (
    <Screen title={evaluateText.windowTitle} isReady layout={row.entry.abstention ? 'wide' : 'desk'}>
      <EvaluateHead row={row} />
      {row.entry.abstention ? (
        <Abstained row={row} key={submissionId} />
      ) : (
        <Split
          isFilling
          asideWidth="30rem"
          main={<Dossier submissionId={submissionId} key={submissionId} />}
          aside={<ScorePanel row={row} onNext={toNext} key={submissionId} />}
        />
      )}
    </Screen>
  )
}
