// A submission under discussion on the wall: what it is and what it asks for, never how it was scored. Renderer.
import type { ProjectorFacts } from '../../../../shared/domain/projector/facts.ts'
import { formatSoles } from '../../../../shared/text/format.ts'
import { projectorText as text } from '../../../../shared/text/session/projector.ts'

export function SubmissionOnWall({ submission }: { readonly submission: ProjectorFacts['submission'] }) {
  if (!submission)
    return (
      <>
        <p className="wall__number">{text.discussed}</p>
        <h2 className="wall__headline">{text.headlineReserved}</h2>
        <p className="wall__result">{text.reserved}</p>
      </>
    )
  const { code, title, applicant, region, modality, requestedCentimos, fate } = submission
  return (
    <>
      <p className="wall__number">
        {text.discussed}: {code}
      </p>
      <h2 className="wall__headline">{title}</h2>
      <p>{text.from(applicant, region)}</p>
      <p>{modality}</p>
      <p className="wall__result">{text.asks(formatSoles(requestedCentimos), fate)}</p>
    </>
  )
}
