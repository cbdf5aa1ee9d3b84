// All submissions with their answers, to go back to any; and «no» to all that are left. Renderer.
import { useState } from 'react'
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { Button } from '../../../kit/Button.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { type Answer, isOpen, type Question } from './conflict-rows.ts'
import { RestDialog } from './RestDialog.tsx'

const text = conflictText

const tags = {
  pending: { state: 'pending', word: text.list.pending },
  hinted: { state: 'tie', word: text.list.hinted },
  no: { state: 'complete', word: text.list.no },
  abstained: { state: 'abstained', word: text.list.abstained },
} as const satisfies Record<Answer, object>

type AnswerListProps = {
  readonly questions: readonly Question[]
  readonly currentId: string
  readonly onPick: (submissionId: string) => void
}

export function AnswerList({ questions, currentId, onPick }: AnswerListProps) {
  const done = questions.length - questions.filter(isOpen).length
  return (
    <section className="answer-list" aria-label={text.list.title}>
      <ProgressBar
        label={text.progress}
        value={done}
        max={questions.length}
        valueText={text.progressText(done, questions.length)}
      />
      <ul>
        {questions.map((question) => (
          <AnswerRow
            key={question.submission.id}
            question={question}
            isCurrent={question.submission.id === currentId}
            onPick={onPick}
          />
        ))}
      </ul>
      <Rest questions={questions} />
    </section>
  )
}

type AnswerRowProps = {
  readonly question: Question
  readonly isCurrent: boolean
  readonly onPick: (submissionId: string) => void
}

function AnswerRow({ question: { submission, answer }, isCurrent, onPick }: AnswerRowProps) {
  return (
    <li>
      <button
        type="button"
        className="answer-row"
        {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
        onClick={() => onPick(submission.id)}
      >
        <span className="answer-row__words">
          <span className="nowrap">{submission.id}</span> {submission.title}
        </span>
        <StateTag {...tags[answer]} />
      </button>
    </li>
  )
}

function Rest({ questions }: { readonly questions: readonly Question[] }) {
  const [isAsking, setAsking] = useState(false)
  const hinted = questions.filter(({ answer }) => answer === 'hinted').length
  const rest = questions.filter(isOpen)
  if (rest.length === 0 && !isAsking) return null
  return (
    <div className="answer-list__foot">
      {hinted > 0 && (
        <p className="muted small" id="rest-hinted">
          {text.rest.hinted(hinted)}
        </p>
      )}
      <Button
        isDisabled={hinted > 0}
        {...(hinted > 0 ? { 'aria-describedby': 'rest-hinted' } : {})}
        onPress={() => setAsking(true)}
      >
        {text.rest.open(rest.length)}
      </Button>
      {isAsking && <RestDialog rest={rest} onClose={() => setAsking(false)} />}
    </div>
  )
}
