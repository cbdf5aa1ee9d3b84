// The question of one submission: who stands behind it, what coincides, and yes or no. Nothing is chosen before. Renderer.

import { type ReactNode, useState } from 'react'
import type { Hint } from '../../../../../shared/domain/abstention/hints.ts'
import type { Submission } from '../../../../../shared/domain/contest/contest.ts'
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { keyLists } from '../../../../../shared/text/keys.ts'
import { Button } from '../../../kit/Button.tsx'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { AbstainDialog } from '../evaluate/AbstainDialog.tsx'
import { useAct } from '../use-act.ts'
import { HintReason, type Reason, reasonText } from './HintReason.tsx'

const text = conflictText

type ConflictQuestionProps = {
  readonly submission: Submission
  readonly hints: readonly Hint[]
  /** After «no» is on the disk. */
  readonly onDenied?: () => void
}

/** Of one submission for its whole life: give it a `key`. */
export function ConflictQuestion({ submission, hints, onDenied }: ConflictQuestionProps) {
  const { isAbstaining, setAbstaining, isPending, deny, reason, setReason, isMissing } = useAnswer(
    submission.id,
    hints,
    onDenied,
  )
  useKeys({ N: () => void deny(), C: () => setAbstaining(true) }, keyLists.conflicts)
  return (
    <section className="conflict-question" aria-label={text.question}>
      <SubmissionFacts submission={submission} hints={hints} />
      {hints.length > 0 && <HintReason hints={hints} value={reason} onChange={setReason} isMissing={isMissing} />}
      <div className="conflict-question__foot">
        <p id="conflict-question">{text.question}</p>
        <div className="row">
          <Button keys={['N']} isPending={isPending} aria-describedby="conflict-question" onPress={() => void deny()}>
            {text.no}
          </Button>
          <Button keys={['C']} icon="flag" aria-describedby="conflict-question" onPress={() => setAbstaining(true)}>
            {text.yes}
          </Button>
        </div>
      </div>
      {isAbstaining && <AbstainDialog submissionId={submission.id} onClose={() => setAbstaining(false)} />}
    </section>
  )
}

function useAnswer(submissionId: string, hints: readonly Hint[], onDenied: (() => void) | undefined) {
  const act = useAct()
  const say = useStatus()
  const [isAbstaining, setAbstaining] = useState(false)
  const [isPending, setPending] = useState(false)
  const [hasTried, setTried] = useState(false)
  const [reason, setReason] = useState<Reason>({ kind: null, own: '' })
  const why = reasonText(reason)

  async function deny() {
    if (isPending) return
    setTried(true)
    if (hints.length > 0 && why === '') return
    setPending(true)
    const fields = [...new Set(hints.map(({ field }) => field))]
    const dismissed = fields.length > 0 ? { fields, reason: why } : null
    const { ok: isDone } = await act({ type: 'DenyConflict', submissionIds: [submissionId], dismissed })
    setPending(false)
    if (!isDone) return
    say({ text: text.saidNo, tone: 'success' })
    onDenied?.()
  }
  return { isAbstaining, setAbstaining, isPending, deny, reason, setReason, isMissing: hasTried && why === '' }
}

export function SubmissionFacts({ submission, hints }: Pick<ConflictQuestionProps, 'submission' | 'hints'>) {
  const { applicant, responsible, directors } = submission
  const named = (field: Hint['field'], names: readonly string[]): ReactNode =>
    [...new Set(names)].map((name) => (
      <span className="conflict-name" key={name}>
        {name}
        {hints
          .filter((hint) => hint.field === field && hint.found === name)
          .map(({ source, told }) => (
            <mark key={`${source}/${told}`}>{text.coincides[source](told)}</mark>
          ))}
      </span>
    ))
  return (
    <DefinitionList
      items={[
        { term: text.facts.company, value: named('applicant', [applicant.name]) },
        { term: text.facts.ruc, value: applicant.ruc },
        { term: text.facts.region, value: applicant.region },
        { term: text.facts.representative, value: named('representative', [applicant.legalRepresentative]) },
        { term: text.facts.responsible, value: named('responsible', responsible) },
        { term: text.facts.directors, value: named('director', directors) },
      ]}
    />
  )
}
