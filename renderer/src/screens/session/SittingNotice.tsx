// Why nothing is proposed or voted now, before anybody tries: the session is suspended, or too few are there (R-JUR-4).
// Renderer.
import { membersPresent, pauseOf } from '../../../../shared/domain/session/sitting.ts'
import { sittingText } from '../../../../shared/text/session/sitting.ts'
import { ButtonLink } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { useSession } from '../../state/session.ts'
import { tabHash } from './places.ts'

const text = sittingText.stopped

export function SittingNotice() {
  const { state, contestId } = useSession()
  const isPaused = pauseOf(state) !== undefined
  if (!state.installation || state.approval) return null
  if (!isPaused && membersPresent(state).length >= state.contest.bases.jury.quorum) return null
  return (
    <Notice
      tone="warning"
      action={
        <ButtonLink icon="people" href={tabHash(contestId, 'sesion')}>
          {text.goTo}
        </ButtonLink>
      }
    >
      <p>{isPaused ? text.suspended : text.noQuorum}</p>
    </Notice>
  )
}
