// Whom equity compares a tied submission with, each with its region's share of what was received (R-EQU-1). Renderer.
import { submissionOf } from '../../../../../../shared/domain/contest/contest.ts'
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { tieText as text } from '../../../../../../shared/text/session/afterwards.ts'
import { CheckboxGroup } from '../../../../kit/CheckboxGroup.tsx'
import { WithCodes } from '../../../../kit/WithCodes.tsx'
import { useSession } from '../../../../state/session.ts'
import { rivalRows, shareText } from './tie-preview.ts'

type RivalsProps = {
  readonly agreement: Agreement
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

export function Rivals({ agreement, value, onChange }: RivalsProps) {
  const { state } = useSession()
  const { contest } = state
  const { subject } = agreement
  const rows = rivalRows(state, agreement)
  if (subject.kind !== 'award') return null
  const own = submissionOf(contest, subject.submissionId)
  return (
    <>
      <p>
        <WithCodes text={text.own(own.id, shareText(contest, own))} />
      </p>
      {rows.length === 0 ? (
        <p>{text.noRivals}</p>
      ) : (
        <div className="candidates">
          <CheckboxGroup
            label={text.rivals}
            description={text.rivalsHint}
            options={rows.map(({ submission }) => ({
              id: submission.id,
              label: `«${submission.title}»`,
              description: `${submission.id} · ${shareText(contest, submission)}`,
            }))}
            value={value}
            onChange={onChange}
          />
        </div>
      )}
    </>
  )
}
