// The facts of a proposal beside its act: how many, how much, what is left, by which rule. Renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { useSession } from '../../../state/session.ts'
import { actFacts } from './act-facts.ts'

export function ActFacts({ subject }: { readonly subject: Subject }) {
  const { state } = useSession()
  return (
    <dl className="act-facts small">
      {actFacts(state, subject).map(({ term, parts }) => (
        <div key={term}>
          <dt>{term}</dt>
          {parts.map((part) => (
            <dd key={part}>{part}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
