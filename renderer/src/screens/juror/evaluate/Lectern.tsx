// The full text of the subcriterion at hand and the words of the scale, always in the same place. Renderer.
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import type { ScaleStep } from '../../../kit/ScoreScale.tsx'
import type { ShownSubcriterion } from './criteria.ts'

export type LecternProps = {
  readonly sub: ShownSubcriterion | undefined
  readonly scale: readonly ScaleStep[]
  readonly score: number | undefined
  /** Digits that wait for another one. */
  readonly pending: string
}

/** For the eye alone: each row has the same text as its name and the same words on its scores. */
export function Lectern({ sub, scale, score, pending }: LecternProps) {
  return (
    <div className="lectern" aria-hidden="true">
      <p className="lectern__text">
        <strong>{sub?.number}</strong> {sub?.text} {pending !== '' && <strong>{evaluateText.pending(pending)}</strong>}
      </p>
      <ul className="lectern__scale" title={evaluateText.scale}>
        {scale.map((step) => (
          <li key={step.value} {...(step.value === score ? { 'data-chosen': true } : {})}>
            <strong>{step.value}</strong> {step.word}
          </li>
        ))}
      </ul>
    </div>
  )
}
