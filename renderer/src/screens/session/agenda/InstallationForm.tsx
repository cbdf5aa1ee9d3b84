// The installation of the jury: where, how, since when, who is there (R-JUR-2). Renderer.
import { type FormEvent, useState } from 'react'
import { installationText as text } from '../../../../../shared/text/session/agenda.ts'
import { Button } from '../../../kit/Button.tsx'
import { ErrorSummary } from '../../../kit/ErrorSummary.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { membersOf } from '../members.ts'
import { emptyInstallation, type InstallationDraft, installationProblems, installJury } from './installation-draft.ts'
import { SittingFields } from './SittingFields.tsx'

export function InstallationForm() {
  const { state, act } = useSession()
  const [draft, setDraft] = useKept('installation', () => emptyInstallation(state.members, Date.now()))
  const [hasTried, setTried] = useState(false)
  const installing = useAct()
  const problems = hasTried ? installationProblems(draft) : []
  const change = (part: Partial<InstallationDraft>) => setDraft({ ...draft, ...part })

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const command = installJury(draft)
    if (installationProblems(draft).length > 0 || !command) return
    await installing.run(() => act(command))
  }
  return (
    <Panel title={text.title}>
      <form className="room-form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="muted">{text.lead}</p>
        <ErrorSummary problems={problems} />
        <SittingFields
          members={membersOf(state)}
          hourLabel={text.hour}
          draft={draft}
          change={change}
          errorOf={(id) => problems.find((problem) => problem.fieldId === id)?.text}
        />
        {installing.failure && <FailureNotice failure={installing.failure} />}
        <div>
          <Button type="submit" variant="primary" icon="check" isPending={installing.isPending}>
            {text.install}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
