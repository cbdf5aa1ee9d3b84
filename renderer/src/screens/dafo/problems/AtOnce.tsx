// Deciding all findings of a kind in one act, which says how many and what. Renderer.
import type { PackingFinding } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { type Batch, batchesOf, correct, keep } from '../deciding.ts'
import type { Given } from '../preparation-store.ts'

const text = stepText.problems

type AtOnceProps = { readonly findings: readonly PackingFinding[]; readonly decisions: Given['decisions'] }

export function AtOnce({ findings, decisions }: AtOnceProps) {
  const batches = batchesOf(findings)
  if (batches.length === 0) return null
  return (
    <section className="at-once" aria-label={text.atOnce}>
      <h2>{text.atOnce}</h2>
      {batches.map((batch) => (
        <Button
          key={`${batch.kind}/${batch.act}/${batch.option}`}
          size="small"
          variant={batch.act === 'keep' ? 'quiet' : 'secondary'}
          onPress={() => void decide(batch, decisions)}
        >
          {label(batch)}
        </Button>
      ))}
    </section>
  )
}

function decide({ act, option, findings }: Batch, decisions: Given['decisions']): Promise<void> {
  if (act === 'keep') return keep(decisions, findings)
  return correct(decisions, findings, ({ options }) => option ?? options[0])
}

function label({ act, kind, option = '', findings }: Batch): string {
  const kindName = text.kinds[kind] ?? kind
  if (act === 'answer') return text.answerAll(findings.length, option)
  return act === 'keep' ? text.keepAll(findings.length, kindName) : text.acceptAll(findings.length, kindName)
}
