// Who presides an agreement in place of the president (R-ABS-2); nothing where the president does. Renderer.
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { useSession } from '../../../state/session.ts'
import { membersIn, outOfRoom } from '../members.ts'

export function PresidedBy({ agreement }: { readonly agreement: Agreement }) {
  const { state } = useSession()
  const [member] = membersIn(state, agreement.presidedBy === null ? [] : [agreement.presidedBy])
  if (!member || member.isPresident) return null
  const hasAbstained = outOfRoom(state, agreement).some(({ isPresident }) => isPresident)
  return <p>{hasAbstained ? text.presidedInstead(member.label) : text.presidedBy(member.label)}</p>
}
