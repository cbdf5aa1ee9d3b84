// What the jury asked DAFO about a submission, and what it was answered (R-ACT-8). Renderer.
import { useState } from 'react'
import type { InformationRequest } from '../../../../../shared/domain/session/state.ts'
import { discussionText as text } from '../../../../../shared/text/session/discussion.ts'
import { Button } from '../../../kit/Button.tsx'
import { useSession } from '../../../state/session.ts'
import { WordsDialog } from './WordsDialog.tsx'

export function InformationPart({ submissionId }: { readonly submissionId: string }) {
  const { state } = useSession()
  const own = state.requests.filter((request) => request.submissionId === submissionId)
  if (own.length === 0) return null
  return (
    <section className="room-stack" aria-label={text.requests}>
      <h3>{text.requests}</h3>
      <ul className="room-gapped">
        {own.map((request) => (
          <Request key={request.requestId} request={request} />
        ))}
      </ul>
    </section>
  )
}

function Request({ request: { requestId, question, answer } }: { readonly request: InformationRequest }) {
  const [isAnswering, setAnswering] = useState(false)
  return (
    <li>
      <p>{question}</p>
      {answer ? (
        <p>
          <strong>{answer.text}</strong>
        </p>
      ) : (
        <>
          <p className="muted">{text.noAnswer}</p>
          <Button size="small" onPress={() => setAnswering(true)}>
            {text.acts.answer}
          </Button>
        </>
      )}
      {isAnswering && (
        <WordsDialog
          title={text.answer.title}
          label={text.answer.text}
          confirm={text.answer.confirm}
          onClose={() => setAnswering(false)}
          command={(words) => ({ type: 'AnswerInformation', requestId, answer: words })}
        />
      )}
    </li>
  )
}
