// Ties of the juror's own totals: those of the same total together, with their codes. Renderer.
import type { Tie } from '../../../../../shared/domain/scoring/distribution.ts'
import { matrixText } from '../../../../../shared/text/juror-matrix.ts'
import { Button } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import type { MatrixView, Remembered } from '../desk-memory.ts'
import { placeOf } from '../places.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import type { Picks } from './use-picks.ts'

const text = matrixText.ties

type TiesViewProps = {
  readonly ties: readonly Tie<SubmissionRow>[]
  readonly memory: Remembered<MatrixView>
  readonly picks: Picks
}

export function TiesView({ ties, memory, picks }: TiesViewProps) {
  if (ties.length === 0) {
    return (
      <EmptyState icon="tie" title={text.none}>
        {text.noneDetail}
      </EmptyState>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
    <section className="charts" tabIndex={0} aria-label={matrixText.tabs.ties(ties.length)}>
      <p className="muted">{text.lead}</p>
      <div className="ties">
        {ties.map((tie) => (
          <TiePanel key={tie.total} tie={tie} memory={memory} picks={picks} />
        ))}
      </div>
    </section>
  )
}

type TiePanelProps = Omit<TiesViewProps, 'ties'> & { readonly tie: Tie<SubmissionRow> }

function TiePanel({ tie: { total, tied }, memory, picks }: TiePanelProps) {
  const desk = useDesk()
  const firstTwo = tied.slice(0, 2).map(({ submission }) => submission.id)
  return (
    <Panel
      title={`${text.total(total)} · ${text.of(tied.length)}`}
      actions={
        <Button size="small" variant="quiet" onPress={() => memory.set({ picked: firstTwo, tab: 'compare' })}>
          {text.compare}
        </Button>
      }
    >
      <ul className="ties__list">
        {tied.map(({ submission }) => (
          <li key={submission.id}>
            <button
              type="button"
              className="pick"
              aria-pressed={picks.picked.includes(submission.id)}
              aria-label={matrixText.pickOf(submission.id)}
              onClick={() => picks.toggle(submission.id)}
            >
              <span aria-hidden="true">{picks.picked.includes(submission.id) ? '✓' : ''}</span>
            </button>
            <a className="nowrap" href={routeHash(placeOf(desk, 'evaluate', submission.id))}>
              {submission.id}
            </a>
            <span className="one-line small muted">{submission.title}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
