// The panel beside the pages: outline, and for a reader with papers marks and notes. Renderer.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { viewerText } from '../../../../shared/text/viewer.ts'
import { Tabs } from '../../kit/Tabs.tsx'
import type { PdfDocument } from '../pdf-source.ts'
import type { PanelTab, Reader } from '../use-reader.ts'
import { MarksTab } from './MarksTab.tsx'
import { NotesTab } from './NotesTab.tsx'
import { OutlineTab } from './OutlineTab.tsx'

export type SidePanelProps = {
  readonly pdf: PdfDocument
  readonly reader: Reader
  readonly page: number
  readonly goTo: (page: number) => void
}

const text = viewerText.panel

export function SidePanel({ pdf, reader, page, goTo }: SidePanelProps) {
  const { bookmarks, notes } = reader
  const at = { page, goTo }
  const outline = { id: 'outline' as const, label: text.outline, content: <OutlineTab pdf={pdf} {...at} /> }
  const marks = {
    id: 'marks' as const,
    label: text.marks(bookmarks.length),
    content: <MarksTab reader={reader} {...at} />,
  }
  const own = { id: 'notes' as const, label: text.notes(notes.length), content: <NotesTab reader={reader} {...at} /> }
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    // The tabs are there a moment later; a note that is begun has the focus already.
    const timer = setTimeout(() => {
      if (!root.current?.contains(document.activeElement)) focusTab(root.current)
    })
    return () => clearTimeout(timer)
  }, [])
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    reader.toggle()
  }
  const title = reader.hasPapers ? text.title : text.titleOutline
  return (
    <aside className="viewer__panel" aria-label={title} ref={root} onKeyDown={close}>
      <Tabs<PanelTab>
        label={title}
        items={reader.hasPapers ? [outline, marks, own] : [outline]}
        selected={reader.tab}
        onSelect={reader.show}
      />
    </aside>
  )
}

const focusTab = (root: HTMLElement | null) =>
  root?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
