// The one field of an entry: a passphrase or a code, with what was wrong of the last try and the wait it brought. Renderer.
import { type FormEvent, useState } from 'react'
import type { Failure, Reply } from '../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../shared/contract/operations.ts'
import { ok } from '../../../../shared/result.ts'
import { unlockText } from '../../../../shared/text/unlock.ts'
import { call } from '../../bridge/call.ts'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { focusField } from '../../kit/ErrorSummary.tsx'
import { Stack } from '../../kit/Layout.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { FailureNotice, sentenceOf } from '../../state/FailureNotice.tsx'
import { cameIn } from '../../state/kept.ts'
import { useAct } from '../../state/use-act.ts'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './WaitNotice.tsx'

/** Who came in, and the code where that was typed. */
export type Entered = Output<'library.unlock'> & { readonly code?: string }

type By = 'code' | 'passphrase'

const fields = {
  code: {
    id: 'codigo-de-activacion',
    label: unlockText.code,
    description: unlockText.codeHint,
    missing: unlockText.codeMissing,
    type: 'text',
    other: unlockText.usePassphrase,
  },
  passphrase: {
    id: 'frase-de-paso',
    label: unlockText.passphrase,
    description: unlockText.passphraseHint,
    missing: unlockText.passphraseMissing,
    type: 'password',
    other: unlockText.useCode,
  },
} as const

export type EntryFormProps = {
  readonly contestId: string
  readonly jurorId: string | undefined
  readonly submitLabel: string
  readonly hasPassphrase: boolean
  readonly onEntered: (entered: Entered) => void
}

export function EntryForm({ contestId, jurorId, submitLabel, hasPassphrase, onEntered }: EntryFormProps) {
  const [by, setBy] = useState<By>(hasPassphrase ? 'passphrase' : 'code')
  const [typed, setTyped] = useState('')
  const [hasTried, setTried] = useState(false)
  const entering = useAct()
  const wait = useWait(entering.failure)
  const field = fields[by]
  const isEmpty = typed.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isEmpty) focusField(field.id)
    if (isEmpty || wait > 0) return
    const entered = await entering.run(() => enter({ contestId, jurorId }, by, typed))
    if (!entered) return focusField(field.id)
    cameIn(contestId, entered.jurorId)
    onEntered(entered)
  }
  function change() {
    setBy(by === 'code' ? 'passphrase' : 'code')
    setTyped('')
    setTried(false)
    if (wait === 0) entering.clear()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {entering.failure && !isAboutField(entering.failure) && !isWait(entering.failure) && (
          <FailureNotice failure={entering.failure} />
        )}
        <TextField
          key={by}
          id={field.id}
          label={field.label}
          description={field.description}
          type={field.type}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoFocus
          spellCheck="false"
          error={hasTried && isEmpty ? field.missing : fieldError(entering.failure)}
          isErrorLive
        />
        <WaitNotice seconds={wait} />
        <div>
          <Button type="submit" variant="primary" icon="key" isPending={entering.isPending} isDisabled={wait > 0}>
            {submitLabel}
          </Button>
        </div>
        {hasPassphrase && (
          <p className="small">
            <LinkButton onPress={change}>{field.other}</LinkButton>
          </p>
        )}
      </Stack>
    </form>
  )
}

type Whose = { readonly contestId: string; readonly jurorId: string | undefined }

async function enter(whose: Whose, by: By, typed: string): Promise<Reply<Entered>> {
  if (by === 'code') {
    const reply = await call('library.unlock', { ...whose, code: typed })
    return reply.ok ? ok({ ...reply.value, code: typed }) : reply
  }
  const reply = await call('library.unlockWithPassphrase', { ...whose, passphrase: typed })
  return reply.ok ? ok({ ...reply.value, passphrase: 'set' }) : reply
}

const isAboutField = (failure: Failure) =>
  failure.kind === 'refused' && /^(activation-code|passphrase)-/.test(failure.refusal.code)

const isWait = (failure: Failure) => failure.kind === 'refused' && failure.refusal.code === 'unlock-wait'

export function fieldError(failure: Failure | null): string | undefined {
  if (failure?.kind !== 'refused' || !isAboutField(failure)) return undefined
  const { refusal } = failure
  // The wait stands beside, where it is counted down.
  return sentenceOf({ ...failure, refusal: { ...refusal, facts: { ...refusal.facts, seconds: 0 } } })
}
