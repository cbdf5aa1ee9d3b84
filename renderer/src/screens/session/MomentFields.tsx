// A day and an hour of Lima, side by side. Renderer.
import { momentText as text } from '../../../../shared/text/session/agenda.ts'
import { TextField } from '../../kit/TextField.tsx'
import type { LimaMoment } from '../../state/lima-time.ts'

export type MomentFieldsProps = {
  /** Where two moments stand in one form: in front of the ids of this one. */
  readonly idPrefix?: string
  readonly dayLabel: string
  readonly hourLabel: string
  readonly moment: LimaMoment
  readonly onChange: (moment: LimaMoment) => void
  readonly dayError?: string | undefined
  readonly hourError?: string | undefined
}

/** Their ids, for an error summary: "day" and "hour". */
export function MomentFields({
  idPrefix = '',
  dayLabel,
  hourLabel,
  moment,
  onChange,
  dayError,
  hourError,
}: MomentFieldsProps) {
  return (
    <div className="moment">
      <TextField
        id={`${idPrefix}day`}
        label={dayLabel}
        description={text.dayHint}
        inputMode="numeric"
        autoComplete="off"
        value={moment.day}
        onChange={(day) => onChange({ ...moment, day })}
        error={dayError}
      />
      <TextField
        id={`${idPrefix}hour`}
        label={hourLabel}
        description={text.hourHint}
        inputMode="numeric"
        autoComplete="off"
        value={moment.hour}
        onChange={(hour) => onChange({ ...moment, hour })}
        error={hourError}
      />
    </div>
  )
}
