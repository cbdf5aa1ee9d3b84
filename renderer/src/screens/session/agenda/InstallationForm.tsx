// The installation of the jury: where, how, since when, who is there (R-JUR-2). Renderer.
import { type FormEvent, useState } from 'react'
import { installationText as text } from '../../../../../shared/text/session/agenda.ts'
import { Button } from '../../../kit/Button.tsx'
import { CheckboxGroup } from '../../../kit/CheckboxGroup.tsx'
import { ErrorSummary } from '../../../kit/ErrorSummary.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { MomentFields } from '../MomentFields.tsx'
import { membersOf } from '../members.ts'
import {
  emptyInstallation,
  type FieldId,
  type InstallationDraft,
  installationProblems,
  installJury,
} from './installation-draft.ts'

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
        <InstallationFields
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

type FieldsProps = {
  readonly draft: InstallationDraft
  readonly change: (part: Partial<InstallationDraft>) => void
  readonly errorOf: (id: FieldId) => string | undefined
}

const modes = (Object.keys(text.modes) as InstallationDraft['mode'][]).map((id) => ({ id, label: text.modes[id] }))

function InstallationFields({ draft, change, errorOf }: FieldsProps) {
  const { state } = useSession()
  return (
    <>
      <TextField
        id="place"
        label={text.place}
        description={text.placeHint}
        value={draft.place}
        onChange={(place) => change({ place })}
        error={errorOf('place')}
      />
      <RadioGroup
        label={text.mode}
        options={modes}
        value={draft.mode}
        onChange={(mode) => change({ mode })}
        orientation="horizontal"
      />
      <MomentFields
        dayLabel={text.day}
        hourLabel={text.hour}
        moment={draft.moment}
        onChange={(moment) => change({ moment })}
        dayError={errorOf('day')}
        hourError={errorOf('hour')}
      />
      <CheckboxGroup
        label={text.attending}
        options={membersOf(state).map(({ id, label }) => ({ id, label }))}
        value={draft.attending}
        onChange={(attending) => change({ attending })}
      />
      <TextField
        id="representative"
        label={text.representative}
        description={text.representativeHint}
        value={draft.dafoRepresentative}
        onChange={(dafoRepresentative) => change({ dafoRepresentative })}
        error={errorOf('representative')}
      />
      <TextArea
        label={text.observers}
        description={text.observersHint}
        isOptional
        rows={2}
        value={draft.observers}
        onChange={(observers) => change({ observers })}
      />
    </>
  )
}
