// Antes de leer: of every submission whether there is a conflict of interest, one question after another. Renderer.

import { type ReactNode, useState } from 'react'
import { formatDateTime } from '../../../../../shared/text/format.ts'
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { keyLists } from '../../../../../shared/text/keys.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { Split } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { useFocusOnChange } from '../../../kit/use-focus-on-change.ts'
import { useKeys } from '../../../kit/use-keys.ts'
import { routeHash } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useDesk } from '../../../state/desk.ts'
import { AbstainDialog } from '../evaluate/AbstainDialog.tsx'
import { Abstained } from '../evaluate/Abstained.tsx'
import { placeOf } from '../places.ts'
import { firstUnfinished, rowOf } from '../submission-rows.ts'
import { AnswerList } from './AnswerList.tsx'
import { ConflictQuestion, SubmissionFacts } from './ConflictQuestion.tsx'
import { isOpen, nextQuestion, type Question, useQuestions } from './conflict-rows.ts'
import { ToldNames } from './ToldNames.tsx'
import './conflicts.css'

const text = conflictText

export function ConflictsPlace() {
  const questions = useQuestions()
  const [isTelling, setTelling] = useState(() => questions.every(isOpen))
  const [isFirst] = useState(isTelling)
  return (
    <Screen title={text.title} isReady layout={isTelling ? 'wide' : 'desk'}>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={!isTelling && <Button onPress={() => setTelling(true)}>{text.names.edit}</Button>}
      />
      {isTelling ? (
        <ToldNames questions={questions} isFirst={isFirst} onClose={() => setTelling(false)} />
      ) : (
        <Answering questions={questions} />
      )}
    </Screen>
  )
}

function Answering({ questions }: { readonly questions: readonly Question[] }) {
  const [currentId, setCurrent] = useState(() => (nextQuestion(questions, '') ?? questions[0])?.submission.id ?? '')
  const at = questions.findIndex(({ submission }) => submission.id === currentId)
  const go = (step: -1 | 1) => () => setCurrent(questions[at + step]?.submission.id ?? currentId)
  useKeys({ A: go(-1), S: go(1) }, keyLists.conflicts)
  const heading = useFocusOnChange<HTMLHeadingElement>(currentId)
  const current = questions[at]
  const toNext = () => setCurrent((last) => nextQuestion(questions, last)?.submission.id ?? last)
  if (!current) return null
  return (
    <Split
      isFilling
      asideWidth="27rem"
      main={
        <div className="conflict-card">
          {!questions.some(isOpen) && <AllAnswered questions={questions} />}
          <h2 tabIndex={-1} ref={heading}>
            <span className="nowrap">{current.submission.id}</span> {current.submission.title}
          </h2>
          <Current key={currentId} question={current} onDenied={toNext} />
        </div>
      }
      aside={<AnswerList questions={questions} currentId={currentId} onPick={setCurrent} />}
    />
  )
}

function Current({ question, onDenied }: { readonly question: Question; readonly onDenied: () => void }) {
  const { state } = useDesk()
  const { submission, hints, answer } = question
  if (answer === 'abstained') return <Abstained row={rowOf(state, submission)} />
  if (answer === 'no') return <Denied question={question} />
  return <ConflictQuestion submission={submission} hints={hints} onDenied={onDenied} />
}

function Denied({ question: { submission } }: { readonly question: Question }) {
  const desk = useDesk()
  const [isAbstaining, setAbstaining] = useState(false)
  const denial = desk.state.denials[submission.id]
  if (!denial) return null
  const { at, dismissed } = denial
  return (
    <>
      <SubmissionFacts submission={submission} hints={[]} />
      <Notice
        tone="success"
        action={
          <ButtonLink icon="forward" href={routeHash(placeOf(desk, 'evaluate', submission.id))}>
            {text.read}
          </ButtonLink>
        }
      >
        <p>{text.denied(formatDateTime(Date.parse(at)))}</p>
        {dismissed && <p>{text.deniedReason(dismissed.fields, dismissed.reason)}</p>}
      </Notice>
      <p className="muted">{text.changed}</p>
      <div>
        <Button icon="flag" onPress={() => setAbstaining(true)}>
          {text.yes}
        </Button>
      </div>
      {isAbstaining && <AbstainDialog submissionId={submission.id} onClose={() => setAbstaining(false)} />}
    </>
  )
}

function AllAnswered({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  const desk = useDesk()
  const next = firstUnfinished(desk.state)
  const abstained = questions.filter(({ answer }) => answer === 'abstained').length
  return (
    <Notice
      tone="success"
      title={text.done.title}
      isLive
      action={
        next && (
          <ButtonLink variant="primary" icon="forward" href={routeHash(placeOf(desk, 'evaluate', next.id))}>
            {text.done.start}
          </ButtonLink>
        )
      }
    >
      <p>{text.done.detail(questions.length - abstained, abstained)}</p>
    </Notice>
  )
}
