// The session is suspended: since when, why, and until when if that is known (R-ACT-1). Renderer.
import { sittingText } from '../../../../../shared/text/session/sitting.ts'
import { Notice } from '../../../kit/Notice.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { useKept } from '../../../state/kept.ts'
import { type LimaMoment, limaInstant } from '../../../state/lima-time.ts'
import { useSession } from '../../../state/session.ts'
import { MomentFields } from '../MomentFields.tsx'
import { HourDialog } from './HourDialog.tsx'

const text = sittingText.suspension

type When = keyof typeof text.whenOptions
type Draft = { readonly reason: string; readonly when: When; readonly moment: LimaMoment; readonly place: string }

const whens = (Object.keys(text.whenOptions) as When[]).map((id) => ({ id, label: text.whenOptions[id] }))

export function SuspensionDialog({ onClose }: { readonly onClose: () => void }) {
  const { state } = useSession()
  const [draft, setDraft] = useKept<Draft>('suspension', () => ({
    reason: '',
    when: 'known',
    moment: { day: '', hour: '' },
    place: state.installation?.place ?? '',
  }))
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const isKnown = draft.when === 'known'
  const continuesAt = isKnown ? limaInstant(draft.moment) : null
  return (
    <HourDialog
      title={text.title}
      confirm={text.confirm}
      hourLabel={text.hour}
      onClose={onClose}
      lead={
        <Notice tone="warning">
          <p>{text.consequences}</p>
        </Notice>
      }
      problem={isKnown && continuesAt === null ? sittingText.wrongMoment : null}
      command={(hour) => ({
        type: 'SuspendSession',
        hour,
        reason: draft.reason.trim(),
        continuesAt,
        place: isKnown ? draft.place.trim() : '',
      })}
    >
      <TextArea
        label={text.reason}
        description={text.reasonHint}
        rows={2}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      <RadioGroup
        label={text.when}
        options={whens}
        value={draft.when}
        onChange={(when) => change({ when })}
        orientation="horizontal"
      />
      {isKnown && (
        <>
          <MomentFields
            idPrefix="continues-"
            dayLabel={text.continues}
            hourLabel={sittingText.hour}
            moment={draft.moment}
            onChange={(moment) => change({ moment })}
          />
          <TextField label={text.place} value={draft.place} onChange={(place) => change({ place })} />
        </>
      )}
    </HourDialog>
  )
}
