// One member signs the approved Acta: certificate file, password, the deliberate gesture (R-ACT-3). Renderer.
import { useState } from 'react'
import type { FileRef, Reply } from '../../../../../shared/contract/bridge.ts'
import type { RecordedSessionEvent } from '../../../../../shared/contract/values.ts'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { adopt } from '../../../state/files.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import type { Member } from '../members.ts'
import type { Certificates } from './SignPanel.tsx'

const text = actaPlaceText.sign

type SignDialogProps = {
  readonly member: Member
  readonly practice: Certificates | null
  readonly onClose: () => void
}

export function SignDialog({ member, practice, onClose }: SignDialogProps) {
  const { contestId, record } = useSession()
  const [certificate, setCertificate] = useState<FileRef | null>(null)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const signing = useAct()

  async function take(files: readonly File[]) {
    const [file] = files
    if (!file) return
    const adopted = await adopt(file)
    setCertificate(adopted.ok ? adopted.value : null)
    setProblem(adopted.ok ? null : sessionText.unreadableFile(file.name))
  }
  async function sign() {
    if (!certificate) return setProblem(text.certificateMissing)
    const asked = { contestId, jurorId: member.id, certificate: certificate.id, password }
    const signed = await signing.run(
      (): Promise<Reply<RecordedSessionEvent>> => record(() => call('session.sign', asked)),
    )
    if (signed) onClose()
  }
  return (
    <ConfirmDialog
      title={text.dialogTitle(member.label)}
      isOpen
      onClose={onClose}
      onConfirm={() => void sign()}
      consequences={text.consequences(member.name)}
      confirmLabel={text.confirm}
      isPending={signing.isPending}
    >
      <FileDrop
        label={text.certificate}
        accept={['.p12', '.pfx']}
        files={[]}
        onFiles={(files) => void take(files)}
        error={problem ?? undefined}
      />
      {certificate && <p role="status">{text.chosen(certificate.name)}</p>}
      <TextField
        label={text.password}
        description={text.passwordHint}
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
      />
      <UsePractice
        member={member}
        practice={practice}
        onUse={(file, secret) => {
          setCertificate(file)
          setPassword(secret)
          setProblem(null)
        }}
      />
      {signing.failure && <FailureNotice failure={signing.failure} />}
    </ConfirmDialog>
  )
}

type UsePracticeProps = Pick<SignDialogProps, 'member' | 'practice'> & {
  readonly onUse: (file: FileRef, password: string) => void
}

function UsePractice({ member, practice, onUse }: UsePracticeProps) {
  const own = practice?.files.find(({ jurorId }) => jurorId === member.id)
  if (!practice || !own) return null
  return (
    <div>
      <Button icon="rehearsal" onPress={() => onUse(own.file, practice.password)}>
        {text.useRehearsal}
      </Button>
    </div>
  )
}
