// Long work of the core, with what it says of its progress, and a way to stop it. Renderer.
import { useState } from 'react'
import type { OperationName } from '../../../shared/contract/operations.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { call } from '../bridge/call.ts'
import { Button } from '../kit/Button.tsx'
import { ProgressBar } from '../kit/ProgressBar.tsx'
import { type Progress, useProgress } from './progress.ts'

export type WorkingProps = {
  readonly label: string
  /** Until the core says something more exact. */
  readonly valueText: string
  /** The operation under way, where it can be stopped; it then ends with the refusal `work-cancelled`. */
  readonly cancels?: OperationName | undefined
}

export function Working({ label, valueText, cancels }: WorkingProps) {
  const progress = useProgress(cancels)
  const known = progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {}
  const bar = <ProgressBar label={label} valueText={wordsOf(progress) ?? valueText} {...known} />
  return cancels === undefined ? (
    bar
  ) : (
    <div className="working">
      {bar}
      <CancelButton task={cancels} />
    </div>
  )
}

function CancelButton({ task }: { readonly task: OperationName }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <Button
      icon="close"
      isPending={isAsked}
      onPress={() => {
        setAsked(true)
        void call('app.cancel', { task })
      }}
    >
      {uiText.action.cancel}
    </Button>
  )
}

function wordsOf(progress: Progress | null): string | undefined {
  if (progress === null) return undefined
  if (progress.label !== '' || progress.total === 0) return progress.label || undefined
  return uiText.percent(Math.floor((100 * progress.done) / progress.total))
}
