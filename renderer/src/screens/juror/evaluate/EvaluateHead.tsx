// The line above the dossier: which submission, its neighbours, its state, and the way to abstain. Renderer.
import { memo, useState } from 'react'
import type { Submission } from '../../../../../shared/domain/contest/contest.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { keyLists } from '../../../../../shared/text/keys.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { useFocusOnChange } from '../../../kit/use-focus-on-change.ts'
import { useKeys } from '../../../kit/use-keys.ts'
import { navigate } from '../../../shell/route.ts'
import { useDesk, useDeskStore } from '../../../state/desk.ts'
import { SetAsideButton } from '../lists/SetAsideButton.tsx'
import { placeOf } from '../places.ts'
import { type SubmissionRow, tagOf } from '../submission-rows.ts'
import { AbstainDialog } from './AbstainDialog.tsx'

export function EvaluateHead({ row }: { readonly row: SubmissionRow }) {
  const { contest, sealed } = useDesk().state
  const [isAbstaining, setAbstaining] = useState(false)
  const { submission } = row
  const hasAbstained = row.entry.abstention !== null
  // The button that led to the abstention is gone with it.
  const heading = useFocusOnChange<HTMLHeadingElement>(hasAbstained && !isAbstaining ? submission.id : '')
  const { applicant, requestedCentimos } = submission
  const facts = [applicant.name, applicant.region, formatSoles(requestedCentimos), row.modality].join(' · ')
  return (
    <header className="evaluate-head">
      <Neighbours submissionId={submission.id} submissions={contest.submissions} />
      <div className="evaluate-head__words">
        <h1 tabIndex={-1} ref={heading} title={submission.title}>
          <span className="nowrap">{submission.id}</span> {submission.title}
        </h1>
        <p className="muted small" title={facts}>
          {facts}
        </p>
      </div>
      {sealed && <StateTag state="sealed" />}
      <StateTag {...tagOf(contest, row)} />
      {!hasAbstained && <SetAsideButton submissionId={submission.id} />}
      {!hasAbstained && (
        <Button size="small" icon="flag" onPress={() => setAbstaining(true)}>
          {evaluateText.abstain.open}
        </Button>
      )}
      {isAbstaining && <AbstainDialog submissionId={submission.id} onClose={() => setAbstaining(false)} />}
    </header>
  )
}

type NeighboursProps = { readonly submissionId: string; readonly submissions: readonly Submission[] }

const Neighbours = memo(function Neighbours({ submissionId, submissions }: NeighboursProps) {
  const desk = useDeskStore()
  const at = submissions.findIndex((submission) => submission.id === submissionId)
  const go = (step: -1 | 1) => () => {
    const neighbour = submissions[at + step]
    if (neighbour) navigate(placeOf(desk, 'evaluate', neighbour.id))
  }
  useKeys({ A: go(-1), S: go(1) }, keyLists.evaluate)
  return (
    <div className="evaluate-head__neighbours">
      <IconButton
        icon="back"
        size="small"
        label={evaluateText.previous}
        keys={['A']}
        isDisabled={at <= 0}
        onPress={go(-1)}
      />
      <span>{evaluateText.position(at + 1, submissions.length)}</span>
      <IconButton
        icon="forward"
        size="small"
        label={evaluateText.next}
        keys={['S']}
        isDisabled={at === submissions.length - 1}
        onPress={go(1)}
      />
    </div>
  )
})
