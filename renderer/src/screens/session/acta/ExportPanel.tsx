// The session file: closes the session under the president's key, and says what to do with it. Renderer.
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/operations.ts'
import { unsigned } from '../../../../../shared/domain/session/acta.ts'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useContestCard } from '../../../state/contest-card.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { UnlockDialog } from '../../unlock/UnlockDialog.tsx'
import { FocusArea } from '../FocusArea.tsx'
import { type Member, membersOf } from '../members.ts'
import { dateTimeText } from '../moment-text.ts'
import { closingWords } from '../recording/closing-words.ts'
import { SaveButton } from '../SaveButton.tsx'
import { SpokenWords } from '../SpokenWords.tsx'

const text = actaPlaceText.export
const unlockText = sessionText.unlock

type SessionFile = Output<'session.export'>

export function ExportPanel({ onExported }: { readonly onExported: () => Promise<void> }) {
  const { contestId, state } = useSession()
  const [file, setFile] = useState<SessionFile | null>(null)
  const exporting = useAct()
  if (unsigned(state).length > 0) return null

  async function run() {
    const made = await exporting.run(() => call('session.export', { contestId }))
    if (!made) return false
    setFile(made)
    await onExported()
    return true
  }
  return (
    <Panel title={text.title}>
      <p className="muted">{state.closedAt ? text.closed(dateTimeText(state.closedAt)) : text.lead}</p>
      <SpokenWords what="closing" />
      <FocusArea stage={file ? 'ready' : ''}>
        {file ? <ReadyFile made={file} /> : <ExportAct run={run} isPending={exporting.isPending} />}
      </FocusArea>
      {exporting.failure && <FailureNotice failure={exporting.failure} />}
    </Panel>
  )
}

type ExportActProps = { readonly run: () => Promise<boolean>; readonly isPending: boolean }

/** Without the president's key there is no file: the code is asked first. */
function ExportAct({ run, isPending }: ExportActProps) {
  const { contestId, state } = useSession()
  const [card, refresh] = useContestCard(contestId)
  const president = membersOf(state).find((member) => member.isPresident)
  const isUnlocked = card?.unlocked?.jurors.some(({ jurorId, desk }) => jurorId === president?.id && desk !== 'locked')
  if (!card || !president) return null
  return (
    <FocusArea stage={isUnlocked ? 'unlocked' : 'locked'}>
      {isUnlocked ? (
        <CloseAndExport run={run} isPending={isPending} />
      ) : (
        <UnlockPresident president={president} onUnlocked={() => void refresh()} />
      )}
    </FocusArea>
  )
}

type UnlockPresidentProps = { readonly president: Member; readonly onUnlocked: () => void }

function UnlockPresident({ president, onUnlocked }: UnlockPresidentProps) {
  const { contestId } = useSession()
  const [isUnlocking, setUnlocking] = useState(false)
  return (
    <>
      <p>{text.locked(president.name)}</p>
      <div>
        <Button variant="primary" icon="key" onPress={() => setUnlocking(true)}>
          {text.unlock}
        </Button>
      </div>
      {isUnlocking && (
        <UnlockDialog
          title={unlockText.dialogTitle(president.name)}
          contestId={contestId}
          jurorId={president.id}
          submitLabel={unlockText.use}
          onClose={() => setUnlocking(false)}
          onUnlocked={() => {
            setUnlocking(false)
            onUnlocked()
          }}
        />
      )}
    </>
  )
}

function CloseAndExport({ run, isPending }: ExportActProps) {
  const { state } = useSession()
  const [isAsking, setAsking] = useState(false)
  if (state.closedAt)
    return (
      <div>
        <Button icon="exported" isPending={isPending} onPress={() => void run()}>
          {text.again}
        </Button>
      </div>
    )
  return (
    <>
      <div>
        <Button variant="irreversible" icon="exported" onPress={() => setAsking(true)}>
          {text.start}
        </Button>
      </div>
      <ConfirmDialog
        title={text.confirmTitle}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run().then((isDone) => isDone || setAsking(false))}
        consequences={[...text.consequences(state.signatures.length), ...closingWords(state)]}
        confirmLabel={text.confirm}
        isPending={isPending}
      />
    </>
  )
}

function ReadyFile({ made }: { readonly made: SessionFile }) {
  return (
    <>
      <Notice tone="success" title={text.ready} isLive>
        <p>{made.file.name}</p>
        <p className="small">
          {text.fingerprint}: <code className="fingerprint">{made.sha256}</code>
        </p>
      </Notice>
      <div>
        <SaveButton variant="primary" file={made.file} label={text.save} />
      </div>
      <div>
        <h3>{text.next}</h3>
        <ol>
          {text.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </>
  )
}
