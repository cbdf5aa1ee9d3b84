// A member's activation code, which opens that member's key until the app closes. Renderer.
import { type FormEvent, useState } from 'react'
import type { Failure } from '../../../../shared/contract/bridge.ts'
import { sessionText } from '../../../../shared/text/session.ts'
import { call } from '../../bridge/call.ts'
import { Button } from '../../kit/Button.tsx'
import { focusField } from '../../kit/ErrorSummary.tsx'
import { Stack } from '../../kit/Layout.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { FailureNotice, sentenceOf } from '../../state/FailureNotice.tsx'
import { useAct } from '../../state/use-act.ts'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './WaitNotice.tsx'

const text = sessionText.unlock
const CODE_ID = 'codigo-de-activacion'

export type UnlockFormProps = {
  readonly contestId: string
  /** Whose code it must be; without it, of whoever has one. */
  readonly jurorId: string | undefined
  readonly submitLabel: string
  readonly onUnlocked: (jurorId: string) => void
}

export function UnlockForm({ contestId, jurorId, submitLabel, onUnlocked }: UnlockFormProps) {
  const [code, setCode] = useState('')
  const [hasTried, setTried] = useState(false)
  const unlocking = useAct()
  const wait = useWait(unlocking.failure)
  const isEmpty = code.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isEmpty) focusField(CODE_ID)
    if (isEmpty || wait > 0) return
    const unlocked = await unlocking.run(() => call('library.unlock', { contestId, jurorId, code }))
    if (unlocked) onUnlocked(unlocked.jurorId)
    else focusField(CODE_ID)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {unlocking.failure && !isAboutCode(unlocking.failure) && !isWait(unlocking.failure) && (
          <FailureNotice failure={unlocking.failure} />
        )}
        <TextField
          id={CODE_ID}
          label={text.code}
          description={text.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoFocus
          spellCheck="false"
          error={hasTried && isEmpty ? text.codeMissing : codeError(unlocking.failure)}
          isErrorLive
        />
        <WaitNotice seconds={wait} />
        <div>
          <Button type="submit" variant="primary" icon="key" isPending={unlocking.isPending} isDisabled={wait > 0}>
            {submitLabel}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

const isAboutCode = (failure: Failure) =>
  failure.kind === 'refused' && failure.refusal.code.startsWith('activation-code-')

const isWait = (failure: Failure) => failure.kind === 'refused' && failure.refusal.code === 'unlock-wait'

function codeError(failure: Failure | null): string | undefined {
  if (failure?.kind !== 'refused' || !isAboutCode(failure)) return undefined
  const { refusal } = failure
  // The wait stands beside, where it is counted down.
  return sentenceOf({ ...failure, refusal: { ...refusal, facts: { ...refusal.facts, seconds: 0 } } })
}
