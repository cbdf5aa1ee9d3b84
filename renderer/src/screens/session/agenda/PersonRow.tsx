// One person of the room: in or out, since when, and the way to note that it changes. Renderer.
import { hourOf } from '../../../../../shared/text/documents.ts'
import { sittingText as text } from '../../../../../shared/text/session/sitting.ts'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/icons.tsx'
import type { Movement } from './MovementDialog.tsx'
import type { InRoom } from './people.ts'

type PersonRowProps = { readonly person: InRoom; readonly onMove?: (movement: Movement) => void }

export function PersonRow({ person, onMove }: PersonRowProps) {
  const { name, isPresent, since } = person
  const where = isPresent ? text.present : text.absent
  const act = isPresent ? text.leaves(name) : text.arrives(name)
  return (
    <li className="people__row" data-absent={isPresent ? undefined : true}>
      <Icon name={isPresent ? 'success' : 'withdrawn'} label={where} />
      <span className="people__who">
        {name}
        <span className="muted small">
          {' '}
          {[
            text.roles[person.person.role],
            ...(isPresent ? [] : [where]),
            ...(since ? [text.since(hourOf(since))] : []),
          ].join(' · ')}
        </span>
      </span>
      {onMove && (
        <Button
          size="small"
          variant="quiet"
          aria-label={act}
          onPress={() => onMove({ movement: isPresent ? 'leaves' : 'arrives', person })}
        >
          {isPresent ? text.leavesShort : text.arrivesShort}
        </Button>
      )}
    </li>
  )
}
