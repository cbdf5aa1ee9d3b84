// What each member wrote on a submission: the comment on the whole, and those on subcriteria. Renderer.
import type { Entry } from '../../../../../shared/domain/scoring/scoresheet.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { useSession } from '../../../state/session.ts'
import { type Member, membersOf } from '../members.ts'
import type { TableRow } from './table-rows.ts'

const text = tableText.card

export function CardComments({ row }: { readonly row: TableRow }) {
  const { state } = useSession()
  const entries = membersOf(state).flatMap((member) => {
    const entry = state.sheets?.find((sheet) => sheet.jurorId === member.id)?.entries[row.submission.id]
    return entry ? [{ member, entry }] : []
  })
  return (
    <section className="room-stack" aria-label={text.comments}>
      <h3>{text.comments}</h3>
      {entries.map(({ member, entry }) => (
        <MemberComments key={member.id} member={member} entry={entry} />
      ))}
    </section>
  )
}

function MemberComments({ member, entry }: { readonly member: Member; readonly entry: Entry }) {
  const details = Object.entries(entry.comments).filter(([, comment]) => comment.trim() !== '')
  return (
    <div className="prose">
      <h4>{member.label}</h4>
      {entry.abstention ? <p>{tableText.abstained}.</p> : <p>{entry.comment.trim() || text.noComments}</p>}
      {details.length > 0 && (
        <ul>
          {details.map(([subcriterionId, comment]) => (
            <li key={subcriterionId}>
              {subcriterionId}: {comment}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
