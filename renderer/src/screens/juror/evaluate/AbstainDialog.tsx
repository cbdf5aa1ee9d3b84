// The declaration of an abstention: its cause, its fact, and a gesture that nothing else asks for (R-ABS-1). Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useNotebook } from '../../../state/notebook.ts'

const text = evaluateText.abstain
const MAX_LENGTH = 2_000

export function AbstainDialog({
  submissionId,
  onClose,
}: {
  readonly submissionId: string
  readonly onClose: () => void
}) {
  const { state, act } = useDesk()
  const { forget } = useNotebook()
  const [causeId, setCauseId] = useState<string | null>(null)
  const [description, setDescription] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [hasTried, setTried] = useState(false)
  const [isPending, setPending] = useState(false)
  const { sealed } = state

  async function declare() {
    setTried(true)
    if (causeId === null) return
    setPending(true)
    const declared = await act({ type: 'DeclareAbstention', submissionId, causeId, description })
    setPending(false)
    if (!declared.ok) return setFailure(declared.error)
    forget(submissionId)
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.title(submissionId)}
      isOpen
      onClose={onClose}
      onConfirm={() => void declare()}
      consequences={[...text.consequences(submissionId), ...(sealed ? [text.newVersion(sealed.version + 1)] : [])]}
      confirmLabel={text.confirm}
      gesture={{ kind: 'word', word: text.word }}
      isPending={isPending}
    >
      {failure && <FailureNotice failure={failure} />}
      <RadioGroup
        label={text.cause}
        options={state.contest.bases.abstentionCauses.map((cause) => ({ id: cause.id, label: cause.text }))}
        value={causeId}
        onChange={setCauseId}
        error={hasTried && causeId === null ? text.causeMissing : undefined}
      />
      <TextArea
        label={text.description}
        description={text.descriptionHint}
        value={description}
        onChange={setDescription}
        rows={2}
        minLength={10}
        maxLength={MAX_LENGTH}
      />
    </ConfirmDialog>
  )
}
