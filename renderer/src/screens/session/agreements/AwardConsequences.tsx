// What a proposed award would do: which pockets it takes from and who votes, or the rule that stands against it.
// Renderer.
import { agreementsText, awardText } from '../../../../../shared/text/session/agreements.ts'
import { Notice, RefusalNotice } from '../../../kit/Notice.tsx'
import { useSession } from '../../../state/session.ts'
import { labelsOf, marksOf, membersIn, outOfRoom } from '../members.ts'
import { ActFacts } from './ActFacts.tsx'
import type { AwardPreview } from './award-preview.ts'

export function AwardConsequences({ preview }: { readonly preview: AwardPreview }) {
  const { state } = useSession()
  if (!preview.amount.ok) return null
  if (preview.refusal) return <RefusalNotice refusal={preview.refusal} />
  const absent = preview.subject ? outOfRoom(state, { subject: preview.subject, eligible: preview.eligible }) : []
  return (
    <Notice tone="success">
      <p>
        {awardText.takes(preview.takes)} {agreementsText.voters(marksOf(membersIn(state, preview.eligible)))}
      </p>
      {preview.subject && <ActFacts subject={preview.subject} />}
      {absent.length > 0 && <p className="room-absent">{agreementsText.outOfRoom(labelsOf(absent))}</p>}
    </Notice>
  )
}
