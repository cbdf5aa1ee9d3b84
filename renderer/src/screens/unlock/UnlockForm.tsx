// A member's activation code, which opens that member's key until the app closes. Renderer.
import { type FormEvent, useState } from 'react'
import type { Failure } from '../../../../shared/contract/bridge.ts'
import { sessionText } from '../../../../shared/text/session.ts'
import { call } from '../../bridge/call.ts'
import { Button } from '../../kit/Button.tsx'
import { focusField } from '../../kit/ErrorSummary.tsx'
import { Stack } from '../../kit/Layout.tsx'
import { Select } from '../../kit/Select.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { FailureNotice, sentenceOf } from '../../state/FailureNotice.tsx'
import { useAct } from '../../state/use-act.ts'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './WaitNotice.tsx'

const text = sessionText.unlock
const CODE_ID = 'codigo-de-activacion'

export type UnlockFormProps = {
  readonly contestId: string
  /** With one member only the code is asked. */
  readonly members: readonly { readonly jurorId: string; readonly name: string }[]
  readonly submitLabel: string
  readonly onUnlocked: () => void
}

export function UnlockForm({ contestId, members, submitLabel, onUnlocked }: UnlockFormProps) {
  const [only] = members.length === 1 ? members : []
  const [chosen, setChosen] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const [hasTried, setTried] = useState(false)
  const unlocking = useAct()
  const wait = useWait(unlocking.failure)
  const jurorId = only?.jurorId ?? chosen
  const isEmpty = code.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isEmpty) focusField(CODE_ID)
    if (jurorId === null || isEmpty || wait > 0) return
    const unlocked = await unlocking.run(() => call('library.unlock', { contestId, jurorId, code }))
    if (unlocked) onUnlocked()
    else focusField(CODE_ID)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {unlocking.failure && !isAboutCode(unlocking.failure) && !isWait(unlocking.failure) && (
          <FailureNotice failure={unlocking.failure} />
        )}
        {!only && (
          <Select
            label={text.member}
            options={members.map((member) => ({ id: member.jurorId, label: member.name }))}
            value={chosen}
            onChange={setChosen}
            error={hasTried && jurorId === null ? text.memberMissing : undefined}
          />
        )}
        <TextField
          id={CODE_ID}
          label={text.code}
          description={text.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoFocus={only !== undefined}
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
