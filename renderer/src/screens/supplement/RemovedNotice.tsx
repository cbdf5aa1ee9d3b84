// What supplements took out of a desk, told for as long as the desk is there (R-AMT-9). Renderer.
import type { Removed } from '../../../../shared/domain/scoring/desk.ts'
import { supplementText as text } from '../../../../shared/text/supplement.ts'
import { Notice } from '../../kit/Notice.tsx'

export function RemovedNotice({ removals }: { readonly removals: readonly Removed[] }) {
  if (removals.length === 0) return null
  return (
    <Notice tone="info" title={text.removedTitle(removals.length)}>
      <ul>
        {removals.map(({ submissionId, title, number }) => (
          <li key={submissionId}>{text.removed(submissionId, title, number)}</li>
        ))}
      </ul>
      <p>{text.removedDetail(removals.length)}</p>
    </Notice>
  )
}
