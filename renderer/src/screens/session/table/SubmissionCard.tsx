// The card of one submission: its facts, every score by subcriterion and member, every comment. Renderer.
import { isReserveEligible } from '../../../../../shared/domain/award/budget.ts'
import { formatRatio, formatSoles } from '../../../../../shared/text/format.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { fateWord } from '../../../../../shared/text/session.ts'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useSession } from '../../../state/session.ts'
import { labelsOf, membersIn } from '../members.ts'
import { CardComments } from './CardComments.tsx'
import { CardScores } from './CardScores.tsx'
import { amountWords } from './cells.tsx'
import { RemovalPart } from './RemovalPart.tsx'
import type { TableRow } from './table-rows.ts'

const text = tableText.card

export function SubmissionCard({ row, onClose }: { readonly row: TableRow; readonly onClose: () => void }) {
  const { state } = useSession()
  const absent = membersIn(state, row.abstained)
  return (
    <Dialog title={row.submission.title} isOpen onClose={onClose} size="large">
      {absent.length > 0 && (
        <Notice tone="warning">
          <p>{text.outOfRoom(labelsOf(absent))}</p>
        </Notice>
      )}
      <CardFacts row={row} />
      <RemovalPart row={row} />
      <CardScores row={row} />
      <CardComments row={row} />
    </Dialog>
  )
}

const isDecided = ({ awardedCentimos, alternate }: TableRow) => awardedCentimos !== null || alternate !== null

function CardFacts({ row }: { readonly row: TableRow }) {
  const { state } = useSession()
  const { id, applicant, directors, requestedCentimos } = row.submission
  const inReserve = isReserveEligible(state.contest.bases, row.submission)
  return (
    <DefinitionList
      items={[
        { term: text.code, value: id },
        { term: text.applicant, value: `${applicant.name} · ${applicant.region}` },
        { term: text.directors, value: directors.join(', ') },
        { term: text.requested, value: formatSoles(requestedCentimos) },
        { term: text.reserve, value: inReserve ? text.inReserve : text.notInReserve },
        { term: text.total, value: formatRatio(row.total.num, row.total.den) },
        {
          term: text.fate,
          value: [fateWord[row.fate], ...(isDecided(row) ? [amountWords(row)] : [])].join(', '),
        },
      ]}
    />
  )
}
