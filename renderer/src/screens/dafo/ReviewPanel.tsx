// What was read: the contest, what must be corrected or decided, and every row as the package would hold it. Renderer.
import { useEffect, useRef } from 'react'
import { prepareText } from '../../../../shared/text/dafo.ts'
import { DefinitionList } from '../../kit/DefinitionList.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { RowTable } from './RowTable.tsx'
import type { Preparation, Proposal } from './use-preparation.ts'

const text = prepareText.review

export type ReviewPanelProps = { readonly proposal: Proposal; readonly onAnswer: Preparation['answer'] }

export function ReviewPanel({ proposal, onAnswer }: ReviewPanelProps) {
  const top = useRef<HTMLDivElement>(null)
  // The answers that asked for another reading are gone by now, and the focus with them.
  useEffect(() => {
    top.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={top} className="review" tabIndex={-1}>
      <Panel title={text.title} actions={proposal.rehearsal && <StateTag state="rehearsal" />}>
        <Verdict proposal={proposal} />
        <DefinitionList
          items={[
            { term: text.contest, value: proposal.title || text.unread },
            { term: text.kind, value: proposal.rehearsal ? text.rehearsal : text.real },
            { term: text.bases, value: proposal.bases },
            { term: text.jury, value: <Jury jurors={proposal.jurors} /> },
          ]}
        />
        {proposal.questions.length > 0 && <QuestionForm questions={proposal.questions} onAnswer={onAnswer} />}
        {proposal.problems.length > 0 && <ProblemTable problems={proposal.problems} />}
        <RowTable rows={proposal.rows} />
      </Panel>
    </div>
  )
}

function Verdict({ proposal }: { readonly proposal: Proposal }) {
  const { ready, rows, problems, questions } = proposal
  return ready ? (
    <Notice tone="success" title={text.ready} isLive>
      <p>{text.readyDetail(rows.length)}</p>
    </Notice>
  ) : (
    <Notice tone="error" title={text.notReady(problems.length + questions.length)} isLive>
      <p>{text.notReadyDetail}</p>
    </Notice>
  )
}

const Jury = ({ jurors }: { readonly jurors: Proposal['jurors'] }) => (
  <ul className="plain-list">
    {jurors.map((juror) => (
      <li key={juror.name}>
        {juror.name} <span className="muted">· {juror.profile}</span>
      </li>
    ))}
  </ul>
)
