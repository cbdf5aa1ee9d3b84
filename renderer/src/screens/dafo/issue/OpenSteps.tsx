// What is still open, by the step where it is resolved. Renderer.
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Notice } from '../../../kit/Notice.tsx'
import { routeHash } from '../../../shell/route.ts'
import type { Preparation } from '../preparation-store.ts'
import { openIn, stepName, stepRoute, stepsNow } from '../steps.ts'

export function OpenSteps({ preparation }: { readonly preparation: Preparation }) {
  const open = stepsNow()
    .map((step) => ({ step, count: openIn(step, preparation).length }))
    .filter(({ count }) => count > 0)
  return (
    <Notice tone="warning" title={stepText.issue.notReady}>
      <ul className="open-findings">
        {open.map(({ step, count }) => (
          <li key={step}>
            <a href={routeHash(stepRoute(step))}>{stepName(step)}</a>: {stepText.pending(count)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
