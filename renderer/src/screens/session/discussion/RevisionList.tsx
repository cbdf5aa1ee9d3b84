// What was revised of a submission, each beside what the sheet said (R-SCO-6). Renderer.
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { discussionText as text } from '../../../../../shared/text/session/discussion.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { useSession } from '../../../state/session.ts'
import { membersOf } from '../members.ts'

export function RevisionList({ submissionId }: { readonly submissionId: string }) {
  const { state } = useSession()
  const own = state.revisions.filter((revision) => revision.submissionId === submissionId)
  if (own.length === 0) return null
  return (
    <section className="room-stack" aria-label={text.revisions}>
      <h3>{text.revisions}</h3>
      <ul>
        {own.map((revision) => (
          <li key={revision.at}>
            {sentenceOf(state, revision)} <span className="muted">{revision.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentenceOf(state: SessionState, { jurorId, submissionId, change }: SessionState['revisions'][number]): string {
  const member = membersOf(state).find(({ id }) => id === jurorId)?.label ?? jurorId
  const entry = state.sheets?.find((sheet) => sheet.jurorId === jurorId)?.entries[submissionId]
  const said = (value: number | undefined) => (value === undefined ? tableText.none : `${value}`)
  return change.of === 'score'
    ? text.revision(member, change.subcriterionId, said(entry?.scores[change.subcriterionId]), `${change.score}`)
    : text.revision(member, text.bonus, said(entry?.bonus.points), `${change.points}`)
}
