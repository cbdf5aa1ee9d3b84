// What leaves the contest: each submission with its cause and its reason (R-AMT-9). Renderer.
import { type FormEvent, useState } from 'react'
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { removalText } from '../../../../../shared/text/session/table.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useFocusWhenLost } from '../../../kit/use-focus-when-lost.ts'
import { useKept } from '../../../state/kept.ts'
import { type Cause, changeDraft, type Draft } from './deliveries-store.ts'

const text = deliveriesText.removals
const causes = (['withdrawn', 'excluded'] as const).map((id) => ({ id, label: removalText.causes[id] }))

type RemovalsProps = { readonly contest: IssuedContest; readonly draft: Draft }

export function RemovalsPanel({ contest, draft }: RemovalsProps) {
  const { removals } = draft
  const list = useFocusWhenLost<HTMLUListElement>(String(removals.length))
  const titleOf = (id: string) => contest.submissions.find((submission) => submission.id === id)?.title ?? ''
  return (
    <Panel title={text.title}>
      {removals.length === 0 && <p className="muted">{text.none}</p>}
      <ul ref={list} tabIndex={-1} className="decided focus-area" aria-label={text.listed}>
        {removals.map(({ submissionId, cause, reason }) => (
          <li key={submissionId}>
            <span>
              <strong className="nowrap">{submissionId}</strong> «{titleOf(submissionId)}»
              <span className="cell-note">{text.line(text.causes[cause], reason)}</span>
            </span>
            <IconButton
              icon="undo"
              label={text.drop(submissionId)}
              onPress={() => changeDraft({ removals: removals.filter((one) => one.submissionId !== submissionId) })}
            />
          </li>
        ))}
      </ul>
      <RemovalForm contest={contest} draft={draft} />
    </Panel>
  )
}

function RemovalForm({ contest, draft: { removals } }: RemovalsProps) {
  const [submissionId, setSubmission] = useKept<string | null>('submission', null)
  const [cause, setCause] = useKept<Cause>('cause', 'withdrawn')
  const [reason, setReason] = useKept('reason', '')
  const [hasTried, setTried] = useState(false)
  const options = contest.submissions
    .filter(({ id, isGone }) => !isGone && !removals.some((removal) => removal.submissionId === id))
    .map(({ id, title, applicant }) => ({ id, label: `${id} · ${title}`, description: applicant }))

  function add(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (submissionId === null || reason.trim() === '') return
    changeDraft({ removals: [...removals, { submissionId, cause, reason: reason.trim() }] })
    setSubmission(null)
    setReason('')
    setTried(false)
  }
  return (
    <form className="stack" data-gap="2" onSubmit={add}>
      <Select
        label={text.submission}
        options={options}
        value={submissionId}
        onChange={setSubmission}
        isDisabled={options.length === 0}
        error={hasTried && submissionId === null ? text.submissionMissing : undefined}
      />
      <RadioGroup label={removalText.cause} options={causes} value={cause} onChange={setCause} />
      <TextArea
        label={removalText.reason}
        description={removalText.reasonHint}
        rows={2}
        value={reason}
        onChange={setReason}
        error={hasTried && reason.trim() === '' ? text.reasonMissing : undefined}
      />
      <div>
        <Button type="submit" icon="add">
          {text.add}
        </Button>
      </div>
    </form>
  )
}
