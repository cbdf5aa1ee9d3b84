// Practice certificates of invented people, to rehearse the signing. Renderer.
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { SaveButton } from '../SaveButton.tsx'
import type { Certificates } from './SignPanel.tsx'

const text = actaPlaceText.sign

type RehearsalCertificatesProps = {
  readonly found: Certificates | null
  readonly onFound: (certificates: Certificates) => void
}

export function RehearsalCertificates({ found, onFound }: RehearsalCertificatesProps) {
  const { contestId } = useSession()
  const making = useAct()
  async function make() {
    const made = await making.run(() => call('session.rehearsalCertificates', { contestId }))
    if (made) onFound(made)
  }
  if (!found)
    return (
      <div className="room-stack">
        {making.failure && <FailureNotice failure={making.failure} />}
        <div>
          <Button icon="rehearsal" isPending={making.isPending} onPress={() => void make()}>
            {text.getRehearsal}
          </Button>
        </div>
      </div>
    )
  return (
    <section className="room-stack" aria-label={text.rehearsal}>
      <h3>{text.rehearsal}</h3>
      <p className="small">
        {text.rehearsalPassword} <code>{found.password}</code>
      </p>
      <ul className="plain-list room-gapped">
        {found.files.map(({ jurorId, file }) => (
          <li key={jurorId}>
            <SaveButton file={file} size="small" label={text.saveRehearsal(file.name)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
