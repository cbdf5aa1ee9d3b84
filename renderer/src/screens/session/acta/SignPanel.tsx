// The signatures: who has signed and with what verdict, who is missing, and practice certificates in a rehearsal.
// Renderer.
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/operations.ts'
import { unsigned } from '../../../../../shared/domain/session/acta.ts'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { useSession } from '../../../state/session.ts'
import { FocusArea } from '../FocusArea.tsx'
import { type Member, membersIn } from '../members.ts'
import { timeText } from '../moment-text.ts'
import { RehearsalCertificates } from './RehearsalCertificates.tsx'
import { SignatureVerdicts } from './SignatureVerdicts.tsx'
import { SignDialog } from './SignDialog.tsx'
import type { FoundActa } from './use-acta.ts'

const text = actaPlaceText.sign

export type Certificates = Output<'session.rehearsalCertificates'>

export function SignPanel({ signatures }: { readonly signatures: FoundActa['signatures'] }) {
  const { state } = useSession()
  const [signing, setSigning] = useState<Member | null>(null)
  const [practice, setPractice] = useState<Certificates | null>(null)
  const signers = membersIn(state, state.members)
  return (
    <Panel title={text.title}>
      <p className="muted">{text.lead}</p>
      <ul className="votes" aria-label={text.title}>
        {signers.map((member) => (
          <SignerRow key={member.id} member={member} onSign={() => setSigning(member)} />
        ))}
      </ul>
      {signatures.length > 0 && <SignatureVerdicts signatures={signatures} />}
      {state.contest.rehearsal && unsigned(state).length > 0 && (
        <FocusArea stage={practice ? 'found' : ''}>
          <RehearsalCertificates found={practice} onFound={setPractice} />
        </FocusArea>
      )}
      {signing && <SignDialog key={signing.id} member={signing} practice={practice} onClose={() => setSigning(null)} />}
    </Panel>
  )
}

function SignerRow({ member, onSign }: { readonly member: Member; readonly onSign: () => void }) {
  const { state } = useSession()
  const signature = state.signatures.find(({ jurorId }) => jurorId === member.id)
  return (
    <li className="vote">
      <div className="vote__line">
        <span className="vote__member">{member.label}</span>
        {signature ? (
          <StateTag state="signed" word={text.signed(timeText(signature.at))} />
        ) : (
          <Button variant="irreversible" icon="signed" onPress={onSign}>
            {text.sign(member.mark)}
          </Button>
        )}
      </div>
    </li>
  )
}
