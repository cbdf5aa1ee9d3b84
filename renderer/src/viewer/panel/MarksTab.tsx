// The juror's own bookmarks: go there, name them, take them away. Renderer.
import type { Bookmark } from '../../../../shared/domain/notebook/notebook.ts'
import { viewerText } from '../../../../shared/text/viewer.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useFocusWhenLost } from '../../kit/use-focus-when-lost.ts'
import type { Reader } from '../use-reader.ts'
import { useDraft } from './use-draft.ts'

const text = viewerText.marks
const MAX_LABEL = 200

export type MarksTabProps = {
  readonly reader: Reader
  readonly page: number
  readonly goTo: (page: number) => void
}

export function MarksTab({ reader, page, goTo }: MarksTabProps) {
  const { bookmarks } = reader
  const focusWhenLost = useFocusWhenLost<HTMLDivElement>(String(bookmarks.length))
  return (
    <div className="papers" tabIndex={-1} ref={focusWhenLost}>
      <Button size="small" icon="bookmark" keys={['M']} onPress={() => reader.toggleMark(page)}>
        {text.toggle(reader.isMarked(page), page)}
      </Button>
      {bookmarks.length === 0 && <p className="muted">{text.none}</p>}
      <ul className="papers__list" aria-label={text.list}>
        {bookmarks.map((mark) => (
          <MarkRow key={mark.page} {...{ mark, reader, goTo }} />
        ))}
      </ul>
    </div>
  )
}

type MarkRowProps = { readonly mark: Bookmark } & Omit<MarksTabProps, 'page'>

function MarkRow({ mark, reader, goTo }: MarkRowProps) {
  const { page } = mark
  const draft = useDraft(mark.label, (label) => reader.nameMark(page, label))
  return (
    <li className="papers__mark">
      <Button size="small" variant="quiet" onPress={() => goTo(page)}>
        {viewerText.pageNumber(page)}
      </Button>
      <TextField
        label={text.name(page)}
        isLabelHidden
        placeholder={text.nameHint}
        value={draft.text}
        maxLength={MAX_LABEL}
        onChange={draft.type}
        onBlur={draft.flush}
      />
      <IconButton icon="close" size="small" label={text.remove(page)} onPress={() => reader.removeMark(page)} />
    </li>
  )
}
