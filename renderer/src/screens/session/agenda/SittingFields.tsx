// Where, how, since when and with whom the jury sits: at the installation, and when it goes on. Renderer.
import { installationText as text } from '../../../../../shared/text/session/agenda.ts'
import { CheckboxGroup } from '../../../kit/CheckboxGroup.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { MomentFields } from '../MomentFields.tsx'
import type { Member } from '../members.ts'
import type { FieldId, InstallationDraft } from './installation-draft.ts'

export type SittingFieldsProps = {
  readonly draft: InstallationDraft
  readonly change: (part: Partial<InstallationDraft>) => void
  readonly errorOf: (id: FieldId) => string | undefined
  /** Who may attend. */
  readonly members: readonly Member[]
  readonly hourLabel: string
}

const modes = (Object.keys(text.modes) as InstallationDraft['mode'][]).map((id) => ({ id, label: text.modes[id] }))

export function SittingFields({ draft, change, errorOf, members, hourLabel }: SittingFieldsProps) {
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
        hourLabel={hourLabel}
        moment={draft.moment}
        onChange={(moment) => change({ moment })}
        dayError={errorOf('day')}
        hourError={errorOf('hour')}
      />
      <CheckboxGroup
        label={text.attending}
        options={members.map(({ id, label }) => ({ id, label }))}
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
