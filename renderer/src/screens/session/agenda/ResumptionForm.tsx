// The session goes on: where, since when and with whom (R-JUR-4, R-ACT-1). Renderer.
import { type FormEvent, useState } from 'react'
import { pauseOf } from '../../../../../shared/domain/session/sitting.ts'
import { sittingText } from '../../../../../shared/text/session/sitting.ts'
import { Button } from '../../../kit/Button.tsx'
import { ErrorSummary } from '../../../kit/ErrorSummary.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { membersIn } from '../members.ts'
import { dateTimeText } from '../moment-text.ts'
import { draftOfResumption, type InstallationDraft, installationProblems, resumeSession } from './installation-draft.ts'
import { SittingFields } from './SittingFields.tsx'

const text = sittingText.resumption

export function ResumptionForm() {
  const { state, act } = useSession()
  const [draft, setDraft] = useKept('resumption', () => draftOfResumption(state, Date.now()))
  const [hasTried, setTried] = useState(false)
  const resuming = useAct()
  // The office may send nobody to the second day; the installation asks for somebody.
  const problems = hasTried ? problemsOf(draft) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const command = resumeSession(draft)
    if (problemsOf(draft).length > 0 || !command) return
    await resuming.run(() => act(command))
  }
  return (
    <Panel title={text.title}>
      <form className="room-form" onSubmit={(event) => void submit(event)} noValidate>
        <Suspended />
        <p className="muted">{text.lead}</p>
        <ErrorSummary problems={problems} />
        <SittingFields
          draft={draft}
          change={(part) => setDraft({ ...draft, ...part })}
          errorOf={(id) => problems.find((problem) => problem.fieldId === id)?.text}
          members={membersIn(state, state.members)}
          hourLabel={text.hour}
        />
        {resuming.failure && <FailureNotice failure={resuming.failure} />}
        <div>
          <Button type="submit" variant="primary" icon="check" isPending={resuming.isPending}>
            {text.confirm}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

const problemsOf = (draft: InstallationDraft) =>
  installationProblems(draft).filter(({ fieldId }) => fieldId !== 'representative')

function Suspended() {
  const { state } = useSession()
  const pause = pauseOf(state)
  if (!pause) return null
  const { continuesAt, place, hour } = pause
  const words = sittingText.suspension
  return (
    <Notice tone="warning" title={words.suspended(dateTimeText(hour))}>
      <p>{continuesAt === null ? words.continuesUnknown : words.continuesAt(dateTimeText(continuesAt), place)}</p>
    </Notice>
  )
}
