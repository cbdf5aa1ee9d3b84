// The steps of a delivery: what is complete, what is not, and the way to each thing that misses. Renderer.
import { formatDateTime } from '../../../../../shared/text/format.ts'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import type { ChecklistItem } from '../../../kit/Checklist.tsx'
import { routeHash } from '../../../shell/route.ts'
import type { Desk } from '../../../state/desk.ts'
import { COMMENT_FIELD, placeOf } from '../places.ts'
import type { SubmissionRow } from '../submission-rows.ts'

const text = deliverText.step

type Step = Pick<ChecklistItem, 'label' | 'status' | 'detail'>

/** `drafts`: the fields (`CODE/…`) with a text that is not on the disk yet. */
export function stepsOf(
  desk: Desk,
  rows: readonly SubmissionRow[],
  drafts: readonly string[],
): readonly ChecklistItem[] {
  const unscored = rows.filter(({ missing }) => missing.subcriteria.length > 0)
  const uncommented = rows.filter(({ missing }) => missing.comment)
  const abstained = rows.filter(({ entry }) => entry.abstention)
  const isReady = unscored.length + uncommented.length + drafts.length === 0
  const items: readonly (readonly [string, Step | null])[] = [
    ['evaluate', scoresStep(rows.length - abstained.length, unscored)],
    ['comments', commentsStep(desk, uncommented)],
    ['drafts', drafts.length > 0 ? draftsStep(desk, drafts) : null],
    ['notices', abstained.length > 0 ? noticesStep(desk, abstained) : null],
    ['seal', sealStep(desk.state, isReady)],
    ['export', exportStep(desk.state)],
  ]
  return items.flatMap(([id, step]) => (step ? [{ id, ...step }] : []))
}

const scoresStep = (scored: number, unscored: readonly SubmissionRow[]): Step =>
  unscored.length === 0
    ? { label: text.evaluate, status: 'done', detail: text.evaluateDone(scored) }
    : { label: text.evaluate, status: 'current', detail: text.evaluateLeft(unscored.length) }

function commentsStep(desk: Desk, rows: readonly SubmissionRow[]): Step {
  const { minLength } = desk.state.contest.bases.comments
  if (rows.length === 0) return { label: text.comments, status: 'done', detail: text.commentsDone(minLength) }
  const codes = rows.map(({ submission }) => submission.id)
  return {
    label: text.comments,
    status: 'current',
    detail: <Codes desk={desk} words={text.commentsLeft(rows.length, minLength)} codes={codes} field={COMMENT_FIELD} />,
  }
}

function draftsStep(desk: Desk, fields: readonly string[]): Step {
  const codes = [...new Set(fields.map((field) => field.split('/')[0] ?? ''))]
  return { label: text.drafts, status: 'problem', detail: <Codes desk={desk} words={text.draftsLeft} codes={codes} /> }
}

/** The signed notice is kept with its submission. */
const noticesStep = (desk: Desk, rows: readonly SubmissionRow[]): Step => ({
  label: text.notices,
  status: 'todo',
  detail: <Codes desk={desk} words={text.noticesDetail(rows.length)} codes={rows.map((row) => row.submission.id)} />,
})

type Delivery = Desk['state']

function sealStep({ sealed, lastVersion }: Delivery, isReady: boolean): Step {
  const label = text.seal(sealed?.version ?? lastVersion + 1)
  if (sealed)
    return { label, status: 'done', detail: text.sealed(formatDateTime(Date.parse(sealed.at)), sealed.version) }
  return isReady
    ? { label, status: 'current', detail: text.sealReady }
    : { label, status: 'todo', detail: text.sealWaits }
}

function exportStep({ sealed, handedOver, exports }: Delivery): Step {
  const label = text.export
  if (!sealed) return { label, status: 'todo', detail: text.exportWaits }
  if (handedOver?.version === sealed.version) return { label, status: 'done', detail: text.exportDone(sealed.version) }
  const isSaved = exports.some(({ version }) => version === sealed.version)
  return { label, status: 'current', detail: isSaved ? text.exportSaved : text.exportReady }
}

const SHOWN = 8

type CodesProps = {
  readonly desk: Desk
  readonly words: string
  readonly codes: readonly string[]
  readonly field?: string
}

/** The first codes, each with the way to it. */
const Codes = ({ desk, words, codes, field }: CodesProps) => (
  <>
    {words}{' '}
    {codes.slice(0, SHOWN).map((code) => (
      <a key={code} className="notice-link" href={routeHash(placeOf(desk, 'evaluate', code, field))}>
        {code}
      </a>
    ))}
    {codes.length > SHOWN && text.more(codes.length - SHOWN)}
  </>
)
