// An item of an ordered list that is pulled onto the place of another, with the pointer or, from its handle, with keys.
// Renderer.
import { type RefObject, useRef } from 'react'
import { useDrag } from 'react-aria-components/useDrag'
import { useDrop } from 'react-aria-components/useDrop'

/** What travels is of this app alone: nothing else can be dropped here, and this nowhere else. */
const TYPE = 'application/x-acta-jurado-item'

type Dragged = ReturnType<typeof useDrag>

export type OrderDrag<Item extends HTMLElement> = {
  readonly itemRef: RefObject<Item | null>
  /** For the item, which takes what is dropped on it. */
  readonly dropProps: ReturnType<typeof useDrop>['dropProps']
  /** For the part that is pulled; it is what is seen under the pointer. */
  readonly dragProps: Dragged['dragProps']
  /** For a button inside that part: Intro takes the item up, Tab goes from place to place, Intro puts it down. */
  readonly handleProps: Dragged['dragButtonProps']
  readonly isDragging: boolean
  readonly isTarget: boolean
}

/** `list` keeps apart the lists of a screen; `onTake` hears which item was dropped on this one. */
export function useOrderDrag<Item extends HTMLElement>(
  list: string,
  id: string,
  onTake: (draggedId: string) => void,
): OrderDrag<Item> {
  const itemRef = useRef<Item>(null)
  const type = `${TYPE}-${list}`
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ [type]: id }],
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
  })
  const { dropProps, isDropTarget } = useDrop({
    ref: itemRef,
    getDropOperation: (types) => (types.has(type) ? 'move' : 'cancel'),
    onDrop({ items }) {
      for (const item of items) if (item.kind === 'text' && item.types.has(type)) void item.getText(type).then(onTake)
    },
  })
  return { itemRef, dropProps, dragProps, handleProps: dragButtonProps, isDragging, isTarget: isDropTarget }
}
