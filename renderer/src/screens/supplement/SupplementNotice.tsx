// What the supplements on this laptop would change here, read before it is added. Renderer.
import { useCallback, useEffect, useState } from 'react'
import type { Reply } from '../../../../shared/contract/bridge.ts'
import type { JuryChange, PendingSupplement } from '../../../../shared/contract/values.ts'
import { supplementText as text } from '../../../../shared/text/supplement.ts'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { type Act, useAct } from '../../state/use-act.ts'

export type SupplementNoticeProps = {
  readonly ask: () => Promise<
    Reply<{ readonly pending: readonly PendingSupplement[]; readonly jury?: readonly JuryChange[] }>
  >
  readonly add: () => Promise<Reply<unknown>>
  /** After they were added, or as many as the rules let in. */
  readonly onAdded: () => Promise<void>
}

/** Nothing where there is nothing to add or to know. `ask` must stay the same from one drawing to the next. */
export function SupplementNotice({ ask, add, onAdded }: SupplementNoticeProps) {
  const [pending, setPending] = useState<readonly PendingSupplement[]>([])
  const [jury, setJury] = useState<readonly JuryChange[]>([])
  const adding = useAct()
  const look = useCallback(async () => {
    const found = await ask()
    setPending(found.ok ? found.value.pending : [])
    setJury((found.ok && found.value.jury) || [])
  }, [ask])
  useEffect(() => void look(), [look])
  async function addAll() {
    await adding.run(add)
    await onAdded()
    await look()
  }
  return (
    <>
      <JuryNotice changes={jury} />
      {pending.length > 0 && <PendingNotice {...{ pending, adding }} onAdd={() => void addAll()} />}
    </>
  )
}

/** Who stays is told who left and who came; there is nothing to do about it at a desk. */
function JuryNotice({ changes }: { readonly changes: readonly JuryChange[] }) {
  if (changes.length === 0) return null
  return (
    <Notice tone="info" title={text.juryTitle}>
      <ul>
        {changes.map((change) => (
          <li key={change.leaves}>{text.changed(change)}</li>
        ))}
      </ul>
      <p>{text.juryDetail}</p>
    </Notice>
  )
}

type PendingNoticeProps = {
  readonly pending: readonly PendingSupplement[]
  readonly adding: Act
  readonly onAdd: () => void
}

function PendingNotice({ pending, adding, onAdd }: PendingNoticeProps) {
  return (
    <Notice tone="warning" title={text.pending(pending.length)}>
      <ul>
        {pending.flatMap(({ number, added, removed, changes }) => [
          ...added.map(({ id, title }) => <li key={`${number}+${id}`}>{text.added(id, title)}</li>),
          ...removed.map(({ id, title }) => <li key={`${number}-${id}`}>{text.removed(id, title, number)}</li>),
          ...changes.map((change) => <li key={`${number}${change.leaves}`}>{text.changed(change)}</li>),
        ])}
      </ul>
      {adding.failure && <FailureNotice failure={adding.failure} title={text.failed} />}
      <div>
        <Button variant="primary" isPending={adding.isPending} onPress={onAdd}>
          {text.add}
        </Button>
      </div>
    </Notice>
  )
}
