// The discussion: what is not decided in a suggested order, and the one in hand. Renderer.
import './discussion.css'
import { submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import { discussionOrder, type OrderKind, type Turn } from '../../../../../shared/domain/discussion/order.ts'
import { discussionText as text } from '../../../../../shared/text/session/discussion.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { ButtonLink } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Select } from '../../../kit/Select.tsx'
import { routeHash } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { FocusArea } from '../FocusArea.tsx'
import { marksOf, membersIn } from '../members.ts'
import { NotYet } from '../NotYet.tsx'
import { tabHash, tabRoute } from '../places.ts'
import { tableRows } from '../table/table-rows.ts'
import { DiscussionCard } from './DiscussionCard.tsx'

export function DiscussionPlace({ item }: { readonly item: string | null }) {
  const { state } = useSession()
  const [kind, setKind] = useKept<OrderKind>('orden', 'disagreement')
  const turns = discussionOrder(state, kind)
  const tables = tableRows(state) ?? {}
  const current = item ?? turns[0]?.submissionId
  const row = Object.values(tables)
    .flat()
    .find(({ submission }) => submission.id === current)
  const place = turns.findIndex(({ submissionId }) => submissionId === current)
  if (!state.sheets)
    return (
      <Screen title={text.title} isReady>
        <PageHeader title={text.title} />
        <NotYet icon="sealed" title={text.notOpen} first="matrices" />
      </Screen>
    )
  return (
    <Screen title={text.title} isReady layout="desk">
      <h1 className="visually-hidden" tabIndex={-1}>
        {text.title}
      </h1>
      <div className="discussion">
        <nav className="discussion__list" aria-label={text.list}>
          <Select label={text.order} options={orders} value={kind} onChange={setKind} />
          <p className="muted small">{text.orderNote}</p>
          <ol className="discussion__turns">
            {turns.map((turn) => (
              <TurnLink key={turn.submissionId} turn={turn} kind={kind} isCurrent={turn.submissionId === current} />
            ))}
          </ol>
        </nav>
        <div className="discussion__card">
          <FocusArea stage={current ?? ''}>
            {row ? (
              <DiscussionCard
                key={row.submission.id}
                row={row}
                beside={tables[row.submission.modalityId] ?? []}
                next={turns[place + 1]?.submissionId}
              />
            ) : (
              <AllDecided />
            )}
          </FocusArea>
        </div>
      </div>
    </Screen>
  )
}

const orders = (Object.keys(text.orders) as OrderKind[]).map((id) => ({ id, label: text.orders[id] }))

function AllDecided() {
  const { contestId } = useSession()
  return (
    <EmptyState
      icon="voted"
      title={text.allDecided}
      action={
        <ButtonLink href={tabHash(contestId, 'acuerdos')}>{sessionText.goTo(sessionText.places.acuerdos)}</ButtonLink>
      }
    >
      {text.allDecidedDetail}
    </EmptyState>
  )
}

type TurnLinkProps = { readonly turn: Turn; readonly kind: OrderKind; readonly isCurrent: boolean }

function TurnLink({ turn, kind, isCurrent }: TurnLinkProps) {
  const { state, contestId } = useSession()
  const { submissionId } = turn
  return (
    <li>
      <a
        className="discussion__turn"
        href={routeHash(tabRoute(contestId, 'discusion', submissionId))}
        {...(isCurrent ? { 'aria-current': 'true' } : {})}
      >
        <span>{submissionOf(state.contest, submissionId).title}</span>
        <span className="small muted">
          <span className="code-word">{submissionId}</span> · {reasonOf[kind](turn, membersIn(state, turn.leave))}
        </span>
      </a>
    </li>
  )
}

type Reason = (turn: Turn, leave: ReturnType<typeof membersIn>) => string

/** Why it stands where it stands. */
const reasonOf: Readonly<Record<OrderKind, Reason>> = {
  disagreement: ({ spread }) => text.reason.disagreement(spread),
  'money-line': ({ fits, fromMoneyLine }) =>
    fromMoneyLine === null ? text.reason.unscored : text.reason.line(fits, fromMoneyLine),
  room: (_, leave) => text.reason.room(marksOf(leave)),
}
