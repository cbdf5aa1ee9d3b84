// A new agreement: its kind, and the form of that kind. Renderer.
import type { Subject, SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { Award } from '../../../../../shared/domain/award/budget.ts'
import { isOfKind } from '../../../../../shared/domain/session/state.ts'
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Tabs } from '../../../kit/Tabs.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { SittingNotice } from '../SittingNotice.tsx'
import { AwardForm } from './AwardForm.tsx'
import { DesiertoForm } from './DesiertoForm.tsx'
import { OtherForm } from './OtherForm.tsx'
import { type Kind, kindOf, kindsOf } from './proposal-kinds.ts'
import { RestForm } from './RestForm.tsx'
import { TieOrderForm } from './TieOrderForm.tsx'
import { WaitlistForm } from './WaitlistForm.tsx'

type ProposalPanelProps = {
  /** A subject to start from: one that is voted again, or what the address asks for. */
  readonly start: Subject | null
  readonly onDraft: (award: Award | null) => void
}

export function ProposalPanel({ start, onDraft }: ProposalPanelProps) {
  const { state } = useSession()
  const isOpen = state.sheets !== null
  const kinds = kindsOf(state)
  const [kind, setKind] = useKept<Kind>('kind', () => kindOf(state, start) ?? kinds[0] ?? 'other')
  const next = state.agreements.length + 1
  const choose = (chosen: Kind) => {
    if (chosen !== 'award') onDraft(null)
    setKind(chosen)
  }
  const forms = {
    award: <AwardForm start={ofKind(start, 'award')} onDraft={onDraft} />,
    'not-selected': <RestForm start={ofKind(start, 'not-selected')} />,
    waitlist: <WaitlistForm start={ofKind(start, 'waitlist')} />,
    desierto: <DesiertoForm start={ofKind(start, 'desierto') ?? ofKind(start, 'desierto-reserve')} />,
    'tie-break': <TieOrderForm start={ofKind(start, 'tie-break')} />,
    other: <OtherForm start={ofKind(start, 'other')} />,
  }
  return (
    <Panel title={text.propose} actions={<span className="muted small">{text.ready(next)}</span>}>
      <SittingNotice />
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

const ofKind = <K extends Subject['kind']>(subject: Subject | null, kind: K): SubjectOf<K> | null =>
  subject && isOfKind(subject, kind) ? subject : null
