// Long work of the core, with what it says of its progress. Renderer.
import { ProgressBar } from '../kit/ProgressBar.tsx'
import { useProgress } from './progress.ts'

/** `valueText` until the core says something more exact. */
export function Working({ label, valueText }: { readonly label: string; readonly valueText: string }) {
  const progress = useProgress(true)
  const known = progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {}
  return <ProgressBar label={label} valueText={progress?.label || valueText} {...known} />
}
