// The two fields of a new passphrase, and what is wrong with it before it is sent. Renderer.
import { type FormEvent, type ReactNode, useState } from 'react'
import { isLongEnough, PASSPHRASE_MAX, PASSPHRASE_MIN } from '../../../../shared/access/passphrase.ts'
import { refusalText } from '../../../../shared/text/refusals.ts'
import { unlockText } from '../../../../shared/text/unlock.ts'
import { Button } from '../../kit/Button.tsx'
import { focusField } from '../../kit/ErrorSummary.tsx'
import { Row, Stack } from '../../kit/Layout.tsx'
import { TextField } from '../../kit/TextField.tsx'

const text = unlockText.offer
const NEW_ID = 'frase-nueva'
const AGAIN_ID = 'frase-repetida'

export type NewPassphraseProps = {
  readonly onSave: (passphrase: string) => void
  readonly isPending: boolean
  readonly isDisabled?: boolean
  /** Above the fields: what proves whose it is, or why it is asked. */
  readonly children?: ReactNode
  /** Beside the button that saves. */
  readonly other?: ReactNode
  /** Where something else comes first in the form. */
  readonly takesFocus?: boolean
}

export function NewPassphrase({ onSave, isPending, isDisabled, children, other, takesFocus }: NewPassphraseProps) {
  const [typed, setTyped] = useState({ first: '', again: '' })
  const [hasTried, setTried] = useState(false)
  const problems = hasTried ? problemsOf(typed) : {}

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const { first, again } = problemsOf(typed)
    if (first === undefined && again === undefined) onSave(typed.first)
    else focusField(first === undefined ? AGAIN_ID : NEW_ID)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {children}
        <TextField
          id={NEW_ID}
          label={text.field}
          description={text.fieldHint}
          type="password"
          autoComplete="off"
          autoFocus={takesFocus ?? false}
          maxLength={PASSPHRASE_MAX}
          value={typed.first}
          onChange={(first) => setTyped({ ...typed, first })}
          error={problems.first}
          isErrorLive
        />
        <TextField
          id={AGAIN_ID}
          label={text.again}
          type="password"
          autoComplete="off"
          maxLength={PASSPHRASE_MAX}
          value={typed.again}
          onChange={(again) => setTyped({ ...typed, again })}
          error={problems.again}
          isErrorLive
        />
        <Row>
          <Button type="submit" variant="primary" icon="key" isPending={isPending} isDisabled={isDisabled ?? false}>
            {text.save}
          </Button>
          {other}
        </Row>
      </Stack>
    </form>
  )
}

type Problems = { readonly first?: string; readonly again?: string }

function problemsOf({ first, again }: { readonly first: string; readonly again: string }): Problems {
  if (!isLongEnough(first)) return { first: refusalText({ code: 'passphrase-short', facts: { min: PASSPHRASE_MIN } }) }
  return first === again ? {} : { again: text.differs }
}
