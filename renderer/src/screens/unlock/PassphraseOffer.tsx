// After the first code on a laptop: a passphrase to enter with from now on, or none and what that means. Renderer.
import { unlockText } from '../../../../shared/text/unlock.ts'
import { call } from '../../bridge/call.ts'
import { Button } from '../../kit/Button.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { useAct } from '../../state/use-act.ts'
import { NewPassphrase } from './NewPassphrase.tsx'

const text = unlockText.offer

type PassphraseOfferProps = {
  readonly contestId: string
  readonly jurorId: string
  /** Just typed: it proves whose passphrase it will be. */
  readonly code: string
  /** There was one, and the code was typed all the same. */
  readonly isForgotten: boolean
  readonly onDone: () => void
}

export function PassphraseOffer({ contestId, jurorId, code, isForgotten, onDone }: PassphraseOfferProps) {
  const saving = useAct()
  async function save(passphrase: string) {
    const proof = { code }
    const saved = await saving.run(() => call('library.setPassphrase', { contestId, jurorId, proof, passphrase }))
    if (saved) onDone()
  }
  async function skip() {
    if (!isForgotten) await call('library.skipPassphrase', { contestId, jurorId })
    onDone()
  }
  return (
    <NewPassphrase
      onSave={(passphrase) => void save(passphrase)}
      isPending={saving.isPending}
      takesFocus
      other={<Button onPress={() => void skip()}>{text.later}</Button>}
    >
      <h3>{text.title}</h3>
      <p>{isForgotten ? text.forgottenLead : text.lead}</p>
      <p className="muted">{text.consequence}</p>
      {saving.failure && <FailureNotice failure={saving.failure} />}
    </NewPassphrase>
  )
}
