// The sections that the document brings, as a tree: arrows move, Enter goes there, the section being read is marked. Renderer.
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { viewerText } from '../../../../shared/text/viewer.ts'
import { Icon } from '../../kit/icons.tsx'
import { readOutline } from '../outline.ts'
import type { PdfDocument } from '../pdf-source.ts'
import { allOf, type Section, sectionAt } from '../sections.ts'

const text = viewerText.outline

export type OutlineTabProps = {
  readonly pdf: PdfDocument
  readonly page: number
  readonly goTo: (page: number) => void
}

export function OutlineTab({ pdf, page, goTo }: OutlineTabProps) {
  const sections = useOutline(pdf)
  if (!sections)
    return (
      <p className="muted" role="status">
        {text.loading}
      </p>
    )
  if (sections.length === 0) return <p className="muted">{text.none}</p>
  return <OutlineTree {...{ sections, page, goTo }} />
}

type OutlineTreeProps = Omit<OutlineTabProps, 'pdf'> & { readonly sections: readonly Section[] }

function OutlineTree({ sections, page, goTo }: OutlineTreeProps) {
  const all = useMemo(() => allOf(sections), [sections])
  const [firstOpen] = useState(() => sections.filter(({ inner }) => inner.length > 0).map(({ id }) => id))
  const current = sectionAt(sections, page)?.id
  const go = (id: unknown) => {
    const wanted = all.find((section) => section.id === id)?.page
    if (wanted) goTo(wanted)
  }
  const item = (section: Section) => <SectionItem section={section} current={current} renderInner={item} />
  return (
    <Tree
      className="outline"
      aria-label={text.tree}
      items={sections}
      defaultExpandedKeys={firstOpen}
      dependencies={[current]}
      onAction={go}
    >
      {item}
    </Tree>
  )
}

type SectionItemProps = {
  readonly section: Section
  readonly current: string | undefined
  readonly renderInner: (section: Section) => React.ReactElement
}

function SectionItem({ section, current, renderInner }: SectionItemProps) {
  const { id, title, page, inner } = section
  const isCurrent = id === current
  return (
    <TreeItem id={id} textValue={title} className="outline__item" {...(isCurrent ? { 'data-current': true } : {})}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <span className="outline__line">
            {hasChildItems ? (
              <Button slot="chevron" className="outline__chevron">
                <Icon name={isExpanded ? 'down' : 'forward'} />
              </Button>
            ) : (
              <span className="outline__chevron" />
            )}
            <span className="outline__title">
              {title}
              {isCurrent && <span className="visually-hidden"> {text.here}</span>}
            </span>
            <span className="outline__page">{page}</span>
          </span>
        )}
      </TreeItemContent>
      <Collection items={inner} dependencies={[current]}>
        {renderInner}
      </Collection>
    </TreeItem>
  )
}

function useOutline(pdf: PdfDocument): readonly Section[] | null {
  const [sections, setSections] = useState<readonly Section[] | null>(null)
  useEffect(() => {
    let isGone = false
    void readOutline(pdf).then((read) => !isGone && setSections(read))
    return () => {
      isGone = true
    }
  }, [pdf])
  return sections
}
