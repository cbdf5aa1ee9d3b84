// What the reader left at a page, at its corner: a mark, notes; each leads to the panel. Renderer.
import { viewerText } from '../../../shared/text/viewer.ts'
import { IconButton } from '../kit/Button.tsx'
import type { Reader } from './use-reader.ts'

export function PageMarks({ reader, page }: { readonly reader: Reader; readonly page: number }) {
  const mark = reader.bookmarks.find((known) => known.page === page)
  const notes = reader.notes.filter((note) => note.page === page)
  if (!mark && notes.length === 0) return null
  return (
    <div className="viewer__marks">
      {notes.length > 0 && (
        <IconButton
          icon="note"
          size="small"
          variant="secondary"
          label={viewerText.notes.atPage(notes.length, page)}
          onPress={() => reader.show('notes')}
        />
      )}
      {mark && (
        <IconButton
          icon="bookmark"
          size="small"
          variant="secondary"
          label={viewerText.marks.atPage(page, mark.label)}
          onPress={() => reader.show('marks')}
        />
      )}
    </div>
  )
}
