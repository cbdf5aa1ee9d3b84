// The juror's private notes, each at a page: write, change, take away, go there. Renderer.
import { useState } from 'react'
import type { Note } from '../../../../shared/domain/notebook/notebook.ts'
import { viewerText } from '../../../../shared/text/viewer.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { TextArea } from '../../kit/TextField.tsx'
import { useFocusWhenLost } from '../../kit/use-focus-when-lost.ts'
import type { Reader } from '../use-reader.ts'
import { useDraft } from './use-draft.ts'

const text = viewerText.notes
const MAX_LENGTH = 4_000

export type NotesTabProps = {
  readonly reader: Reader
  readonly page: number
  readonly goTo: (page: number) => void
}

/** The note that is being written is in the reader: a key opens it from anywhere. */
export function NotesTab({ reader, page, goTo }: NotesTabProps) {
  const { notes, written, write } = reader
  const isNew = written !== null && !notes.some(({ id }) => id === written.id)
  const focusWhenLost = useFocusWhenLost<HTMLDivElement>(`${notes.length} ${written?.id}`)
  return (
    <div className="papers" tabIndex={-1} ref={focusWhenLost}>
      <p className="muted small">{text.privacy}</p>
      {isNew ? (
        <NoteEditor key={written.id} note={written} reader={reader} />
      ) : (
        <Button size="small" icon="note" keys={['O']} isDisabled={!reader.canAddNote} onPress={() => write(page)}>
          {text.add(page)}
        </Button>
      )}
      {notes.length === 0 && !isNew && <p className="muted">{text.none}</p>}
      <ul className="papers__list" aria-label={text.list}>
        {notes.map((note) => (
          <li key={note.id} className="papers__note">
            {note.id === written?.id ? (
              <NoteEditor note={written} reader={reader} />
            ) : (
              <NoteRow {...{ note, reader, goTo }} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type NoteRowProps = { readonly note: Note } & Omit<NotesTabProps, 'page'>

function NoteRow({ note, reader, goTo }: NoteRowProps) {
  return (
    <>
      <div className="papers__head">
        <Button size="small" variant="quiet" onPress={() => goTo(note.page)}>
          {viewerText.pageNumber(note.page)}
        </Button>
        <IconButton icon="draft" size="small" label={text.edit(note.page)} onPress={() => reader.edit(note)} />
        <IconButton icon="close" size="small" label={text.remove(note.page)} onPress={() => reader.removeNote(note)} />
      </div>
      <p className="papers__text">{note.text}</p>
    </>
  )
}

function NoteEditor({ note, reader }: { readonly note: Note; readonly reader: Reader }) {
  const [isTooLong, setTooLong] = useState(false)
  const draft = useDraft(note.text, (written) => {
    setTooLong(written.length > MAX_LENGTH)
    if (written.trim() !== '' && written.length <= MAX_LENGTH) reader.keepNote({ ...note, text: written })
  })
  const finish = () => {
    draft.flush()
    if (draft.text.length <= MAX_LENGTH) reader.finish()
  }
  return (
    <div className="papers__editor">
      <TextArea
        label={text.label(note.page)}
        value={draft.text}
        rows={4}
        maxLength={MAX_LENGTH}
        {...(isTooLong ? { error: text.tooLong(MAX_LENGTH) } : {})}
        autoFocus
        onChange={draft.type}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) finish()
        }}
      />
      <Button size="small" onPress={finish}>
        {text.done}
      </Button>
    </div>
  )
}
