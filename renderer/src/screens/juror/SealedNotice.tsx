// Says at the top of a place that the desk is sealed and read-only, or which version is in preparation. Renderer.
import { formatDateTime } from '../../../../shared/text/format.ts'
import { jurorText } from '../../../../shared/text/juror.ts'
import { Notice } from '../../kit/Notice.tsx'
import { useDesk } from '../../state/desk.ts'

export function SealedNotice() {
  const { sealed } = useDesk().state
  if (!sealed) return <VersionNotice />
  return (
    <Notice>
      <p>{jurorText.sealedNote(formatDateTime(Date.parse(sealed.at)), sealed.version)}</p>
    </Notice>
  )
}

/** What was sealed is not in force here: a juror opened it again, or a supplement brought what is to be scored. */
export function VersionNotice() {
  const { sealed, lastVersion, handedOver, reopenings } = useDesk().state
  if (sealed || lastVersion === 0) return null
  const isDelivered = handedOver?.version === lastVersion
  const last = reopenings.at(-1)
  return (
    <Notice tone="warning" title={jurorText.preparing.title(lastVersion, isDelivered)}>
      <p>{jurorText.preparing.detail(lastVersion)}</p>
      {last?.version === lastVersion && <p>{jurorText.preparing.reason(last.reason)}</p>}
    </Notice>
  )
}
