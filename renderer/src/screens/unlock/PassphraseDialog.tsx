// Sets or changes the passphrase from inside an open desk; the one so far, or the code, says that it is its owner. Renderer.
import { useState } from 'react'
import { unlockText } from '../../../../shared/text/unlock.ts'
import { call } from '../../bridge/call.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useStatus } from '../../kit/Status.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useContestCard } from '../../state/contest-card.ts'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { useAct } from '../../state/use-act.ts'
import { fieldError } from './EntryForm.tsx'
import { NewPassphrase } from './NewPassphrase.tsx'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './WaitNotice.tsx'

const text = unlockText.change
const PROOF_ID = 'frase-o-codigo-actual'

type PassphraseDialogProps = {
  readonly contestId: string
  readonly jurorId: string
  readonly onClose: () => void
}

/** While it is there, it is open. */
export function PassphraseDialog({ contestId, jurorId, onClose }: PassphraseDialogProps) {
  const [card] = useContestCard(contestId)
  const own = card?.unlocked?.jurors.find((juror) => juror.jurorId === jurorId)
  const [proof, setProof] = useState('')
  const saving = useAct()
  const wait = useWait(saving.failure)
  const say = useStatus()

  async function save(passphrase: string) {
    const given = own?.hasPassphrase ? { passphrase: proof } : { code: proof }
    const saved = await saving.run(() =>
      call('library.setPassphrase', { contestId, jurorId, proof: given, passphrase }),
    )
    if (!saved) return
    say({ text: text.saved, tone: 'success' })
    onClose()
  }
  const aboutProof = fieldError(saving.failure)
  return (
    <Dialog title={text.title} isOpen onClose={onClose}>
      {own && (
        <NewPassphrase
          onSave={(passphrase) => void save(passphrase)}
          isPending={saving.isPending}
          isDisabled={wait > 0}
        >
          <p>{text.lead}</p>
          {saving.failure && aboutProof === undefined && wait === 0 && <FailureNotice failure={saving.failure} />}
          <TextField
            id={PROOF_ID}
            label={own.hasPassphrase ? text.current : unlockText.code}
            {...(own.hasPassphrase ? {} : { description: unlockText.codeHint })}
            type={own.hasPassphrase ? 'password' : 'text'}
            autoComplete="off"
            spellCheck="false"
            autoFocus
            value={proof}
            onChange={setProof}
            error={aboutProof}
            isErrorLive
          />
          <WaitNotice seconds={wait} />
        </NewPassphrase>
      )}
    </Dialog>
  )
}
