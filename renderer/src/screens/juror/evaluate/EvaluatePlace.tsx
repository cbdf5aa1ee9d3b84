// Evaluar: the dossier beside the scores of one submission. Renderer.
import { memo, useMemo } from 'react'
import { maxPoints } from '../../../../../shared/bases/rule-pack.ts'
import { isDeclared } from '../../../../../shared/domain/abstention/conflicts.ts'
import { submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import { missingText } from '../../../../../shared/text/juror.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { useStatus } from '../../../kit/Status.tsx'
import { navigate } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk } from '../../../state/desk.ts'
import { BeforeReading } from '../conflicts/BeforeReading.tsx'
import { placeOf } from '../places.ts'
import { nextUnfinished, rowOf, type SubmissionRow } from '../submission-rows.ts'
import { Abstained } from './Abstained.tsx'
import { Dossier } from './Dossier.tsx'
import { EvaluateHead } from './EvaluateHead.tsx'
import { ReadingLayout } from './ReadingLayout.tsx'
import { ScorePanel } from './ScorePanel.tsx'
import './evaluate.css'

/** Renders with what the desk's state shows, not with the frame around it. */
export const EvaluatePlace = memo(function EvaluatePlace({ submissionId }: { readonly submissionId: string }) {
  const desk = useDesk()
  const say = useStatus()
  const row = rowOf(desk.state, submissionOf(desk.state.contest, submissionId))
  // The same element: no score renders the dossier.
  const dossier = useMemo(() => <Dossier submissionId={submissionId} key={submissionId} />, [submissionId])
  const toNext = () => {
    const next = nextUnfinished(desk.state, submissionId)
    if (next) navigate(placeOf(desk, 'evaluate', next.id))
    else say({ text: evaluateText.allDone, tone: 'success' })
  }
  const isReadable = isDeclared(desk.state, submissionId) && !row.entry.abstention
  return (
    <Screen title={evaluateText.windowTitle} isReady layout={isReadable ? 'desk' : 'wide'}>
      <EvaluateHead row={row} />
      {row.entry.abstention && <Abstained row={row} key={submissionId} />}
      {!isDeclared(desk.state, submissionId) && <BeforeReading submissionId={submissionId} key={submissionId} />}
      {isReadable && (
        <ReadingLayout
          dossier={dossier}
          panel={<ScorePanel row={row} onNext={toNext} key={submissionId} />}
          summary={summaryOf(row, maxPoints(desk.state.contest.bases))}
        />
      )}
    </Screen>
  )
})

function summaryOf({ points, entry, missing }: SubmissionRow, max: number): string {
  const total = evaluateText.totalText(points, max, entry.bonus.points)
  return `${evaluateText.total} ${total} · ${missingText(missing) || evaluateText.complete}`
}
