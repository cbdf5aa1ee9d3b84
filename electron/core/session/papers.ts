// The private papers of the room: one row for each of their fields, read whole. Runs in the core.
import { emptyRoomPapers, type RoomPapers, RoomPapersSchema } from '../../../shared/domain/notebook/room.ts'
import type { PaperRows } from '../store/papers.ts'

type KeptPapers = { readonly [Field in keyof RoomPapers]?: RoomPapers[Field] | undefined }

export type RoomPapersStore = {
  /** Throws where a row was changed from outside. */
  read(): RoomPapers
  /** Each field that is given, in the place of what was kept of it; on the disk when this returns. */
  keep(papers: KeptPapers): void
}

export const openRoomPapers = (rows: PaperRows): RoomPapersStore => ({
  read: () => RoomPapersSchema.parse({ ...emptyRoomPapers, ...Object.fromEntries(rows.all()) }),
  keep(papers) {
    for (const [field, value] of Object.entries(papers)) rows.put(field, value)
  },
})
