// One finding: what was found, why it may tell who wrote, and the comments to word anew. Renderer.
import { type Finding, WHOLE } from '../../../../../../shared/domain/acta/anonymity.ts'
import { matricesText as text } from '../../../../../../shared/text/session/matrices.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Checkbox } from '../../../../kit/CheckboxGroup.tsx'
import { StateTag } from '../../../../kit/StateTag.tsx'
import { TextArea } from '../../../../kit/TextField.tsx'
import { useSession } from '../../../../state/session.ts'
import { membersIn } from '../../members.ts'
import type { Review } from './use-review.ts'

type FindingItemProps = { readonly finding: Finding; readonly review: Review }

export function FindingItem({ finding, review }: FindingItemProps) {
  const { state } = useSession()
  const { key, kind, jurorId, what, places } = finding
  const [member] = membersIn(state, [jurorId])
  const isOpen = review.open.some((open) => open.key === key)
  const isAccepted = review.accepted.includes(key)
  return (
    <li className="finding">
      <h3 className="finding__head">
        <span>
          {text.kind[kind]}: <q lang="es">{what}</q>
        </span>
        <StateTag
          state={isOpen ? 'draft' : 'approved'}
          word={isOpen ? text.state.open : isAccepted ? text.state.accepted : text.state.reworded}
        />
      </h3>
      <p className="muted small">
        {text.by(member?.label ?? jurorId)}. {text.why[kind]}
      </p>
      {kind === 'scores' ? (
        <p>{text.places(places.map(({ submissionId }) => submissionId))}</p>
      ) : (
        places.map((place) => (
          <CommentEdit
            key={`${place.submissionId} ${place.part}`}
            label={text.comment(place.submissionId, place.part === WHOLE ? null : place.part)}
            value={review.textAt(jurorId, place)}
            original={review.original(jurorId, place)}
            onChange={(words) => review.edit(jurorId, place, words)}
          />
        ))
      )}
      {(isOpen || isAccepted) && (
        <Checkbox isSelected={isAccepted} onChange={(accepts) => review.accept([key], accepts)}>
          {text.accept}
        </Checkbox>
      )}
    </li>
  )
}

type CommentEditProps = {
  readonly label: string
  readonly value: string
  readonly original: string
  readonly onChange: (text: string) => void
}

function CommentEdit({ label, value, original, onChange }: CommentEditProps) {
  return (
    <div className="finding__comment">
      <TextArea
        label={label}
        value={value}
        rows={3}
        onChange={onChange}
        error={value.trim() === '' ? text.emptyComment : undefined}
      />
      {value !== original && (
        <div>
          <Button variant="quiet" size="small" icon="undo" onPress={() => onChange(original)}>
            {text.reset}
          </Button>
        </div>
      )}
    </div>
  )
}
