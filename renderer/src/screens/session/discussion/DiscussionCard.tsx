// The submission in hand: who leaves the room, its figures and comments, what was revised, asked and noted, and what the
// jury can do about it. Renderer.
import { useState } from 'react'

import { abstainedFrom, eligibleFor, type SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatRatio, formatSoles } from '../../../../../shared/text/format.ts'
import { discussionText as text } from '../../../../../shared/text/session/discussion.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { fateWord } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import { routeHash } from '../../../shell/route.ts'
import { sentenceOf } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { needsPresiding } from '../agreements/proposal-preview.ts'
import { labelsOf, membersIn, membersOf } from '../members.ts'
import { tabRoute } from '../places.ts'
import { SittingNotice } from '../SittingNotice.tsx'
import { CardComments } from '../table/CardComments.tsx'
import { CardScores } from '../table/CardScores.tsx'
import { StripCell } from '../table/cells.tsx'
import { rankWords } from '../table/columns.tsx'
import type { TableRow } from '../table/table-rows.ts'
import { totalRange } from '../table/table-rows.ts'
import { DiscussionActs } from './DiscussionActs.tsx'
import { DossierDialog } from './DossierDialog.tsx'
import { InformationPart } from './InformationPart.tsx'
import { NotesPart } from './NotesPart.tsx'
import { RevisionList } from './RevisionList.tsx'

type DiscussionCardProps = {
  readonly row: TableRow
  /** All of its modality: their totals are the ends of its strip. */
  readonly beside: readonly TableRow[]
  /** The next one of the order; undefined after the last. */
  readonly next: string | undefined
}

export function DiscussionCard({ row, beside, next }: DiscussionCardProps) {
  const { contestId } = useSession()
  const { id, title } = row.submission
  return (
    <Panel
      title={title}
      actions={
        next === undefined ? undefined : (
          <ButtonLink icon="forward" href={routeHash(tabRoute(contestId, 'discusion', next))}>
            {text.next}
          </ButtonLink>
        )
      }
    >
      <SittingNotice />
      <WhoLeaves submissionId={id} />
      {row.fate === 'undecided' ? (
        <DiscussionActs row={row} />
      ) : (
        <Notice>
          <p>{text.decided(fateWord[row.fate])}</p>
        </Notice>
      )}
      <ShowActs row={row} />
      <Facts row={row} beside={beside} />
      <CardScores row={row} />
      <RevisionList submissionId={id} />
      <CardComments row={row} />
      <InformationPart submissionId={id} />
      <NotesPart submissionId={id} />
    </Panel>
  )
}

/** What is looked at together: the dossier here, the submission on the wall. */
function ShowActs({ row: { submission } }: Pick<DiscussionCardProps, 'row'>) {
  const { contestId } = useSession()
  const [isReading, setReading] = useState(false)
  const say = useStatus()
  async function show() {
    const { id: submissionId } = submission
    const shown = await call('session.show', { contestId, show: { kind: 'submission', submissionId } })
    say(shown.ok ? { text: text.onWall } : { text: sentenceOf(shown.error), tone: 'error' })
  }
  return (
    <Row>
      <Button icon="book" onPress={() => setReading(true)}>
        {text.acts.dossier}
      </Button>
      <Button icon="enlarge" onPress={() => void show()}>
        {text.acts.show}
      </Button>
      {isReading && (
        <DossierDialog submissionId={submission.id} title={submission.title} onClose={() => setReading(false)} />
      )}
    </Row>
  )
}

/** R-ABS-2 and R-ABS-4 in words, before anything is said about it. */
function WhoLeaves({ submissionId }: { readonly submissionId: string }) {
  const { state } = useSession()
  const leave = membersIn(state, leavingIn(state, submissionId))
  const eligible = eligibleFor(state, [submissionId])
  const { quorum } = state.contest.bases.jury
  if (leave.length === 0) return <p className="muted">{text.nobodyLeaves}</p>
  return (
    <Notice tone="warning" title={text.leaves(labelsOf(leave))}>
      {needsPresiding(state, eligible) && <p>{text.presides}</p>}
      {eligible.length < quorum && <p>{text.tooFew(eligible.length, quorum)}</p>}
    </Notice>
  )
}

const leavingIn = (state: SessionState, submissionId: string) =>
  abstainedFrom(state, submissionId).filter((jurorId) => state.members.includes(jurorId))

function Facts({ row, beside }: Pick<DiscussionCardProps, 'row' | 'beside'>) {
  const { state } = useSession()
  const { id, applicant, directors, requestedCentimos } = row.submission
  const words = tableText.card
  return (
    <div className="discussion__facts">
      <DefinitionList
        items={[
          { term: words.code, value: id },
          { term: words.applicant, value: `${applicant.name} · ${applicant.region}` },
          { term: words.directors, value: directors.join(', ') },
          { term: words.requested, value: formatSoles(requestedCentimos) },
          { term: words.total, value: `${formatRatio(row.total.num, row.total.den)} (${rankWords(row)})` },
        ]}
      />
      <StripCell row={row} members={membersOf(state)} range={totalRange(beside)} />
    </div>
  )
}
