// What the lists leave open and only a person decides: a bare «LIMA» (R-AMT-6). Renderer.
import { useState } from 'react'
import { prepareText } from '../../../../shared/text/dafo.ts'
import { Button } from '../../kit/Button.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import type { Preparation, Proposal } from './use-preparation.ts'

const text = prepareText.questions

type QuestionFormProps = { readonly questions: Proposal['questions']; readonly onAnswer: Preparation['answer'] }

export function QuestionForm({ questions, onAnswer }: QuestionFormProps) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [hasTried, setTried] = useState(false)
  const isAnswered = questions.every((question) => answers[question.id] !== undefined)
  const apply = () => {
    setTried(true)
    if (isAnswered) void onAnswer(answers)
  }
  return (
    <section className="stack" aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="muted">{text.detail}</p>
      {questions.map((question) => (
        <RadioGroup
          key={question.id}
          label={text.place(question.sheet, question.row, question.column)}
          description={question.text}
          orientation="horizontal"
          options={question.options.map((option) => ({ id: option, label: option }))}
          value={answers[question.id] ?? null}
          onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
          error={hasTried && answers[question.id] === undefined ? text.missing : undefined}
        />
      ))}
      <div>
        <Button variant="primary" onPress={apply}>
          {text.apply}
        </Button>
      </div>
    </section>
  )
}
