// In the place of a dossier whose submission the juror has not answered for: the same question, of this one. Renderer.
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import { placeOf } from '../places.ts'
import { ConflictQuestion } from './ConflictQuestion.tsx'
import { useQuestions } from './conflict-rows.ts'
import './conflicts.css'

export function BeforeReading({ submissionId }: { readonly submissionId: string }) {
  const desk = useDesk()
  const question = useQuestions().find(({ submission }) => submission.id === submissionId)
  if (!question) return null
  return (
    <Panel title={conflictText.title}>
      <p className="muted">{conflictText.lead}</p>
      <ConflictQuestion submission={question.submission} hints={question.hints} />
      <p>
        <a href={routeHash(placeOf(desk, 'conflicts'))}>{conflictText.toAll}</a>
      </p>
    </Panel>
  )
}
