// A member abstains in the room, with the own code; the signed notice is there at once (R-ABS-1, R-ABS-2). Renderer.
import { useState } from 'react'
import type { FileRef } from '../../../../../shared/contract/file-ref.ts'
import { abstainedFrom } from '../../../../../shared/domain/session/state.ts'
import { discussionText } from '../../../../../shared/text/session/discussion.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useSession } from '../../../state/session.ts'
import { membersIn } from '../members.ts'
import { SaveButton } from '../SaveButton.tsx'
import { CodeField, MemberField } from './OwnCodeFields.tsx'
import { useOwnAct } from './use-own-act.ts'

const text = discussionText.abstain

type AbstainHereProps = { readonly submissionId: string; readonly onClose: () => void }

export function AbstainHereDialog({ submissionId, onClose }: AbstainHereProps) {
  const { state, reload } = useSession()
  const own = useOwnAct()
  const [causeId, setCause] = useState<string | null>(null)
  const [description, setDescription] = useState('')
  const [hasTried, setTried] = useState(false)
  const [notice, setNotice] = useState<FileRef | null>(null)
  const barred = abstainedFrom(state, submissionId)
  const members = membersIn(state, state.members).filter(({ id }) => !barred.includes(id))

  async function declare() {
    setTried(true)
    if (causeId === null || !own.isReady) return
    const done = await own.run({ type: 'DeclareAbstention', submissionId, causeId, description: description.trim() })
    if (!done) return
    setNotice(done.notice)
    await reload()
  }
  if (notice)
    return (
      <Dialog
        title={text.done}
        isOpen
        onClose={onClose}
        footer={<Button onPress={onClose}>{uiText.action.close}</Button>}
      >
        <div>
          <SaveButton variant="primary" file={notice} label={text.save} />
        </div>
      </Dialog>
    )
  return (
    <ConfirmDialog
      title={text.title(submissionId)}
      isOpen
      onClose={onClose}
      onConfirm={() => void declare()}
      consequences={text.consequences(submissionId)}
      confirmLabel={text.confirm}
      gesture={{ kind: 'word', word: text.word }}
      isPending={own.isPending}
    >
      <MemberField own={own} members={members} />
      <RadioGroup
        label={text.cause}
        options={state.contest.bases.abstentionCauses.map((cause) => ({ id: cause.id, label: cause.text }))}
        value={causeId}
        onChange={setCause}
        error={hasTried && causeId === null ? text.causeMissing : undefined}
      />
      <TextArea
        label={text.description}
        description={text.descriptionHint}
        rows={2}
        maxLength={2_000}
        value={description}
        onChange={setDescription}
      />
      <CodeField own={own} />
    </ConfirmDialog>
  )
}
