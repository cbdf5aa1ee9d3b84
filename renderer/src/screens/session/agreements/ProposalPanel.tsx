// A new agreement: its kind, and the form of that kind. Renderer.
import { useState } from 'react'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { Award } from '../../../../../shared/domain/award/budget.ts'
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Tabs } from '../../../kit/Tabs.tsx'
import { useSession } from '../../../state/session.ts'
import { AwardForm } from './AwardForm.tsx'
import { DesiertoForm } from './DesiertoForm.tsx'
import { OtherForm } from './OtherForm.tsx'
import { RestForm } from './RestForm.tsx'

type Kind = keyof typeof text.kind

type ProposalPanelProps = {
  /** A subject to vote again: the form starts from it. */
  readonly start: Subject | null
  readonly onDraft: (award: Award | null) => void
}

export function ProposalPanel({ start, onDraft }: ProposalPanelProps) {
  const { state } = useSession()
  const isOpen = state.sheets !== null
  const [kind, setKind] = useState<Kind>(() => kindOf(start) ?? (isOpen ? 'award' : 'other'))
  const next = state.agreements.length + 1
  const choose = (chosen: Kind) => {
    if (chosen !== 'award') onDraft(null)
    setKind(chosen)
  }
  const forms = {
    award: <AwardForm start={start?.kind === 'award' ? start : null} onDraft={onDraft} />,
    'not-selected': <RestForm />,
    desierto: <DesiertoForm />,
    other: <OtherForm />,
  }
  const kinds = kindsOf(isOpen)
  return (
    <Panel title={text.propose} actions={<span className="muted small">{text.ready(next)}</span>}>
      {!isOpen && (
        <Notice>
          <p>{text.needsOpening}</p>
        </Notice>
      )}
      <Tabs
        label={text.kinds}
        selected={kind}
        onSelect={choose}
        items={kinds.map((id) => ({ id, label: text.kind[id], content: forms[id] }))}
      />
    </Panel>
  )
}

const kindOf = (subject: Subject | null): Kind | null => kindsOf(true).find((kind) => kind === subject?.kind) ?? null

const kindsOf = (isOpen: boolean): readonly Kind[] =>
  isOpen ? ['award', 'not-selected', 'desierto', 'other'] : ['other']
