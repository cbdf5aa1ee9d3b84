// Opens a member's keys with the passphrase of this laptop or the code of the letter; after a code it offers to set a
// passphrase. Renderer.
import { useEffect, useState } from 'react'
import { call } from '../../bridge/call.ts'
import { type Entered, EntryForm } from './EntryForm.tsx'
import { PassphraseOffer } from './PassphraseOffer.tsx'

export type UnlockFormProps = {
  readonly contestId: string
  /** Whose it must be; without it, of whoever has one. */
  readonly jurorId: string | undefined
  readonly submitLabel: string
  readonly onUnlocked: (jurorId: string) => void
}

export function UnlockForm({ contestId, jurorId, submitLabel, onUnlocked }: UnlockFormProps) {
  const hasPassphrase = useHasPassphrase(contestId)
  const [entered, setEntered] = useState<(Entered & { readonly code: string }) | null>(null)
  if (hasPassphrase === null) return null
  if (entered)
    return (
      <PassphraseOffer
        contestId={contestId}
        jurorId={entered.jurorId}
        code={entered.code}
        isForgotten={entered.passphrase === 'set'}
        onDone={() => onUnlocked(entered.jurorId)}
      />
    )
  return (
    <EntryForm
      contestId={contestId}
      jurorId={jurorId}
      submitLabel={submitLabel}
      hasPassphrase={hasPassphrase}
      onEntered={(found) => {
        const { code } = found
        if (code === undefined || found.passphrase === 'skipped') onUnlocked(found.jurorId)
        else setEntered({ ...found, code })
      }}
    />
  )
}

/** Whether some member has a passphrase for the contest on this laptop; null until the core answered. */
function useHasPassphrase(contestId: string): boolean | null {
  const [has, setHas] = useState<boolean | null>(null)
  useEffect(() => {
    void call('library.contests', {}).then((reply) => {
      const card = reply.ok ? reply.value.contests.find((contest) => contest.contestId === contestId) : undefined
      setHas(card?.hasPassphrase ?? false)
    })
  }, [contestId])
  return has
}
