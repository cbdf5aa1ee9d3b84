// What is open in a step, in words, above its fields. Renderer.
import type { PackingFinding } from '../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../shared/text/prepare.ts'
import { placeText } from '../../../../shared/text/refusals/import.ts'
import { Notice } from '../../kit/Notice.tsx'
import { WithCodes } from '../../kit/WithCodes.tsx'

export function OpenFindings({ findings }: { readonly findings: readonly PackingFinding[] }) {
  if (findings.length === 0) return null
  return (
    <Notice tone="warning" title={stepText.pending(findings.length)}>
      <ul className="open-findings">
        {findings.map((finding) => (
          <li key={finding.id}>
            <span className="muted">{placeText(finding)}:</span> <WithCodes text={finding.text} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
