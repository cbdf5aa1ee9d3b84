// The places of a waitlist in their order, moved and taken away by buttons; the focus stays with what moved. Renderer.
import { useEffect, useRef, useState } from 'react'
import { submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { refusalText } from '../../../../../shared/text/refusals.ts'
import { waitlistText as text } from '../../../../../shared/text/session/agreements.ts'
import { IconButton } from '../../../kit/Button.tsx'
import { AmountField } from '../../../kit/NumberField.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useOrderDrag } from '../../../kit/use-order-drag.ts'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { useSession } from '../../../state/session.ts'
import { moved, movedOnto, readPlace, type WaitlistPlace } from './waitlist-draft.ts'

type WaitlistPlacesProps = {
  readonly places: readonly WaitlistPlace[]
  readonly onChange: (places: readonly WaitlistPlace[]) => void
}

export function WaitlistPlaces({ places, onChange }: WaitlistPlacesProps) {
  const [said, setSaid] = useState('')
  const { list, focusNext } = useFocusInList()
  function move({ submissionId }: WaitlistPlace, step: -1 | 1) {
    const next = moved(places, submissionId, step)
    const place = next.findIndex((one) => one.submissionId === submissionId) + 1
    focusNext(buttonId(submissionId, place === 1 ? 1 : place === next.length ? -1 : step))
    onChange(next)
    setSaid(text.moved(submissionId, place))
  }
  function take(submissionId: string, ontoId: string) {
    const next = movedOnto(places, submissionId, ontoId)
    const place = next.findIndex((one) => one.submissionId === submissionId) + 1
    focusNext(handleId(submissionId))
    onChange(next)
    setSaid(text.moved(submissionId, place))
  }
  function remove({ submissionId }: WaitlistPlace) {
    focusNext(THE_LIST)
    onChange(places.filter((place) => place.submissionId !== submissionId))
    setSaid(text.removed(submissionId))
  }
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol ref={list} tabIndex={-1} className="places" aria-label={text.list}>
        {places.length === 0 && <li className="muted">{text.empty}</li>}
        {places.map((place, index) => (
          <PlaceRow
            key={place.submissionId}
            place={place}
            index={index}
            isLast={index === places.length - 1}
            onChange={(changed) => onChange(places.with(index, changed))}
            onMove={(step) => move(place, step)}
            onTake={(draggedId) => take(draggedId, place.submissionId)}
            onRemove={() => remove(place)}
          />
        ))}
      </ol>
    </>
  )
}

/** The element that was pressed may be gone, at rest, or out of the document for a moment while its row moves. */
function useFocusInList() {
  const list = useRef<HTMLOListElement>(null)
  const nextId = useRef<string | null>(null)
  useEffect(() => {
    if (nextId.current === null) return
    const button = list.current?.querySelector<HTMLElement>(`#${nextId.current}:not(:disabled)`)
    nextId.current = null
    const target = button ?? list.current
    target?.focus()
  })
  const focusNext = (id: string) => {
    nextId.current = id
  }
  return { list, focusNext }
}

/** No button has this id: the list itself takes the focus. */
const THE_LIST = 'lista'

const handleId = (submissionId: string) => `mover-${submissionId}`
const buttonId = (submissionId: string, step: -1 | 1) => `${step === 1 ? 'bajar' : 'subir'}-${submissionId}`

type PlaceRowProps = {
  readonly place: WaitlistPlace
  readonly index: number
  readonly isLast: boolean
  readonly onChange: (place: WaitlistPlace) => void
  readonly onMove: (step: -1 | 1) => void
  readonly onTake: (draggedId: string) => void
  readonly onRemove: () => void
}

function PlaceRow({ place, index, isLast, onChange, onMove, onTake, onRemove }: PlaceRowProps) {
  const { state } = useSession()
  const { submissionId: id, amount, reason } = place
  const { title, applicant, requestedCentimos } = submissionOf(state.contest, id)
  const { unreadable, isReduced } = readPlace(state.contest, place)
  const drag = useOrderDrag<HTMLLIElement>('espera', id, onTake)
  return (
    <li
      {...drag.dropProps}
      ref={drag.itemRef}
      className="place"
      tabIndex={-1}
      data-dragging={drag.isDragging}
      data-target={drag.isTarget}
    >
      <div {...drag.dragProps} className="place__words">
        <IconButton {...drag.handleProps} id={handleId(id)} icon="sort" size="small" label={text.drag(id)} />
        <div className="place__names">
          <span className="place__name">{text.place(index + 1, title)}</span>
          <span className="muted small">
            <WithCodes text={text.facts(id, applicant.region, formatSoles(requestedCentimos))} />
          </span>
        </div>
      </div>
      <div className="place__buttons">
        <IconButton
          id={buttonId(id, -1)}
          icon="up"
          label={text.up(id)}
          isDisabled={index === 0}
          onPress={() => onMove(-1)}
        />
        <IconButton
          id={buttonId(id, 1)}
          icon="down"
          label={text.down(id)}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton icon="close" label={text.remove(id)} onPress={onRemove} />
      </div>
      <AmountField
        label={text.amount(id)}
        value={amount}
        onChange={(typed) => onChange({ ...place, amount: typed })}
        error={unreadable ? refusalText(unreadable) : undefined}
      />
      {isReduced && (
        <TextField label={text.reason(id)} value={reason} onChange={(typed) => onChange({ ...place, reason: typed })} />
      )}
    </li>
  )
}
