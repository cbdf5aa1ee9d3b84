// A member's activation code, which opens that member's key until the app closes. Renderer.
import { type FormEvent, useState } from 'react'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { Stack } from '../../../kit/Layout.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useAct } from '../use-act.ts'

const text = sessionText.unlock

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
  const jurorId = only?.jurorId ?? chosen

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (jurorId === null || code.trim() === '') return
    const unlocked = await unlocking.run(() => call('library.unlock', { contestId, jurorId, code }))
    if (unlocked) onUnlocked()
  }
  return (
    <form className="room-form" onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {unlocking.failure && <FailureNotice failure={unlocking.failure} />}
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
          label={text.code}
          description={text.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoFocus={only !== undefined}
          spellCheck="false"
          error={hasTried && code.trim() === '' ? text.codeMissing : undefined}
        />
        <div>
          <Button type="submit" variant="primary" icon="key" isPending={unlocking.isPending}>
            {submitLabel}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
