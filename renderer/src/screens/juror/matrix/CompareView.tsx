// Two submissions side by side, subcriterion by subcriterion, with the comments and the difference in words. Renderer.
import { matrixText } from '../../../../../shared/text/juror-matrix.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import type { MatrixView, Remembered } from '../desk-memory.ts'
import { criteriaFor } from '../evaluate/criteria.ts'
import { placeOf } from '../places.ts'
import { rowsOf, type SubmissionRow, tagOf } from '../submission-rows.ts'
import { differenceOf } from './difference.ts'
import { BONUS, TOTAL, valueIn } from './matrix-items.ts'
import type { Picks } from './use-picks.ts'

const text = matrixText.compare

type CompareViewProps = { readonly memory: Remembered<MatrixView>; readonly picks: Picks }

export function CompareView({ memory, picks }: CompareViewProps) {
  const { state } = useDesk()
  const [a, b] = picks.picked.flatMap((id) => rowsOf(state).find(({ submission }) => submission.id === id) ?? [])
  if (!a || !b) {
    return (
      <EmptyState
        icon="grid"
        title={a ? text.one(a.submission.id) : text.none}
        action={<Button onPress={() => memory.set({ tab: 'table' })}>{text.toTable}</Button>}
      >
        {text.noneDetail}
      </EmptyState>
    )
  }
  return <Comparison a={a} b={b} onClear={() => memory.set({ picked: [] })} />
}

type Pair = { readonly a: SubmissionRow; readonly b: SubmissionRow }

function Comparison({ a, b, onClear }: Pair & { readonly onClear: () => void }) {
  const { contest } = useDesk().state
  // Where the texts of the two modalities differ, those of all modalities together stand for both.
  const modality = a.submission.modalityId === b.submission.modalityId ? a.submission.modalityId : ''
  const subcriteria = criteriaFor(contest.bases, modality).flatMap((criterion) => criterion.subcriteria)
  const caption = text.caption(a.submission.id, b.submission.id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
    <section className="table-scroll compare-frame" tabIndex={0} aria-label={caption}>
      <table className="table compare" data-density="compact">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              {text.subcriterion}{' '}
              <Button size="small" variant="quiet" onPress={onClear}>
                {text.swap}
              </Button>
            </th>
            <Head row={a} />
            <Head row={b} />
            <th scope="col">{text.difference}</th>
          </tr>
        </thead>
        <tbody>
          {subcriteria.map((sub) => (
            <Line
              key={sub.id}
              name={`${sub.number} ${sub.text}`}
              column={sub.id}
              pair={{ a, b }}
              comments={[a.entry.comments[sub.id], b.entry.comments[sub.id]]}
            />
          ))}
          <Line name={matrixText.bonusLong} column={BONUS} pair={{ a, b }} />
          <Line name={matrixText.totalLong} column={TOTAL} pair={{ a, b }} />
          <tr>
            <th scope="row">{text.comment}</th>
            <td>{a.entry.comment || text.noComment}</td>
            <td>{b.entry.comment || text.noComment}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Head({ row }: { readonly row: SubmissionRow }) {
  const desk = useDesk()
  const { id, title } = row.submission
  return (
    <th scope="col">
      <span className="compare__code">{id}</span>
      <span className="table-note">{title}</span>
      <StateTag {...tagOf(desk.state.contest, row)} />{' '}
      <ButtonLink href={routeHash(placeOf(desk, 'evaluate', id))} variant="quiet">
        {text.open(id)}
      </ButtonLink>
    </th>
  )
}

type LineProps = {
  readonly name: string
  readonly column: string
  readonly pair: Pair
  readonly comments?: readonly [string | undefined, string | undefined]
}

function Line({ name, column, pair: { a, b }, comments }: LineProps) {
  const [first, second] = [valueIn(a, column), valueIn(b, column)]
  const kind = column === TOTAL ? 'total' : undefined
  return (
    <tr data-differs={first !== second ? true : undefined}>
      <th scope="row">{name}</th>
      <td data-kind={kind}>
        <Given value={first} comment={comments?.[0]} />
      </td>
      <td data-kind={kind}>
        <Given value={second} comment={comments?.[1]} />
      </td>
      <td>{differenceOf(a.submission.id, first, b.submission.id, second)}</td>
    </tr>
  )
}

const Given = ({ value, comment }: { readonly value: number | null; readonly comment: string | undefined }) => (
  <>
    <strong>{value ?? matrixText.noScore}</strong>
    {comment && <span className="table-note">{comment}</span>}
  </>
)
