// The room's private papers around its places; what could not be kept of them is told at the foot of the window. Renderer.
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useStatus } from '../../kit/Status.tsx'
import { sentenceOf } from '../../state/FailureNotice.tsx'
import { RoomPapersContext, type RoomPapersStore } from '../../state/room-papers.ts'

type WithRoomPapersProps = { readonly store: RoomPapersStore; readonly children: ReactNode }

export function WithRoomPapers({ store, children }: WithRoomPapersProps) {
  const view = useSyncExternalStore(store.subscribe, store.view)
  const say = useStatus()
  useEffect(() => store.onFailure((failure) => say({ text: sentenceOf(failure), tone: 'error' })), [store, say])
  const open = useMemo(() => {
    const { change, undo, redo, changeReview, note } = store
    return { ...view, change, undo, redo, changeReview, note }
  }, [view, store])
  return <RoomPapersContext value={open}>{children}</RoomPapersContext>
}
