// What an agreement would say in the Acta and who would vote on it, or the rule that stands against it. Renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { Notice, RefusalNotice } from '../../../kit/Notice.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { useSession } from '../../../state/session.ts'
import { labelsOf, marksOf, membersIn, outOfRoom } from '../members.ts'
import { statementOf } from '../voting/statement.ts'
import { ActFacts } from './ActFacts.tsx'
import type { ProposalPreview } from './proposal-preview.ts'

type ProposalConsequencesProps = { readonly subject: Subject; readonly preview: ProposalPreview }

export function ProposalConsequences({ subject, preview }: ProposalConsequencesProps) {
  const { state } = useSession()
  const { refusal, eligible } = preview
  if (refusal) return <RefusalNotice refusal={refusal} />
  const absent = outOfRoom(state, { subject, eligible })
  return (
    <Notice tone="success">
      <p>
        <WithCodes text={statementOf(state, subject)} /> {text.voters(marksOf(membersIn(state, eligible)))}
      </p>
      <ActFacts subject={subject} />
      {absent.length > 0 && <p className="room-absent">{text.outOfRoom(labelsOf(absent))}</p>}
    </Notice>
  )
}
