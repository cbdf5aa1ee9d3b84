// What is still to be answered before reading, over the list of submissions. Renderer.
import { undeclared } from '../../../../../shared/domain/abstention/conflicts.ts'
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { ButtonLink } from '../../../kit/Button.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import { placeOf } from '../places.ts'

export function ConflictNotice() {
  const desk = useDesk()
  const { length } = undeclared(desk.state)
  if (length === 0) return null
  return (
    <Notice
      tone="warning"
      title={conflictText.notice.title(length)}
      action={
        <ButtonLink variant="primary" icon="forward" href={routeHash(placeOf(desk, 'conflicts'))}>
          {conflictText.notice.open}
        </ButtonLink>
      }
    >
      <p>{conflictText.notice.detail}</p>
    </Notice>
  )
}
