// Agreements and amounts: the money board, the numbered agreements, and the one at hand. Key N proposes. Renderer.
import { keyLists } from '../../../../../shared/text/keys.ts'
import './agreements.css'
import { useState } from 'react'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { Award } from '../../../../../shared/domain/award/budget.ts'
import { type Agreement, findAgreement, type SessionState } from '../../../../../shared/domain/session/state.ts'
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { navigate } from '../../../shell/route.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { FocusArea } from '../FocusArea.tsx'
import { NotYet } from '../NotYet.tsx'
import { tabRoute } from '../places.ts'
import { VotePanel } from '../voting/VotePanel.tsx'
import { AgreementList } from './AgreementList.tsx'
import { BoardPlace } from './board/BoardPlace.tsx'
import { MoneyBoard } from './MoneyBoard.tsx'
import { BOARD_ITEM, isNewItem, NEW_ITEM, subjectOfItem } from './new-item.ts'
import { ProposalPanel } from './ProposalPanel.tsx'
import { canPropose } from './proposal-kinds.ts'
import { AgreementRecord } from './record/AgreementRecord.tsx'

export function AgreementsPlace({ item }: { readonly item: string | null }) {
  const { state } = useSession()
  if (!state.installation)
    return (
      <Screen title={text.title} isReady>
        <PageHeader title={text.title} />
        <NotYet icon="voted" title={text.notYet} first="sesion" />
      </Screen>
    )
  return item === BOARD_ITEM && state.sheets ? <BoardPlace /> : <OpenAgreements item={item} />
}

function OpenAgreements({ item }: { readonly item: string | null }) {
  const { state, contestId } = useSession()
  const [drafted, setDrafted] = useState<Award | null>(null)
  const [again, setAgain] = useKept<Subject | null>('again', null)
  const agreement = selected(state, item)
  const propose = (subject: Subject | null) => {
    setAgain(subject)
    navigate(tabRoute(contestId, 'acuerdos', NEW_ITEM))
  }
  useKeys(canPropose(state) ? { N: () => propose(null) } : {}, keyLists.agreements)
  return (
    <Screen title={text.title} isReady layout="desk">
      <h1 className="visually-hidden" tabIndex={-1}>
        {text.title}
      </h1>
      <MoneyBoard proposed={agreement ? votedAward(agreement) : drafted} />
      <div className="agreements">
        <AgreementList selectedId={agreement?.id ?? NEW_ITEM} onPropose={() => propose(null)} />
        <div className="agreements__work">
          <FocusArea stage={agreement ? stageOf(agreement) : (item ?? '')}>
            <AtHand
              agreement={agreement}
              onAgain={propose}
              onDraft={setDrafted}
              start={subjectOfItem(state, item) ?? again}
            />
          </FocusArea>
        </div>
      </div>
    </Screen>
  )
}

/** Changes with everything that replaces what stood there: the closing, and what comes after it. */
const stageOf = ({ id, closed, tie, corrections, losses }: Agreement): string =>
  [id, closed?.at, tie?.at, corrections.length, losses.length].join()

type AtHandProps = {
  readonly agreement: Agreement | undefined
  readonly start: Subject | null
  readonly onAgain: (subject: Subject) => void
  readonly onDraft: (award: Award | null) => void
}

function AtHand({ agreement, start, onAgain, onDraft }: AtHandProps) {
  if (!agreement) return <ProposalPanel key={start ? JSON.stringify(start) : ''} start={start} onDraft={onDraft} />
  return agreement.closed ? (
    <AgreementRecord key={agreement.id} agreement={agreement} closed={agreement.closed} onAgain={onAgain} />
  ) : (
    <VotePanel key={agreement.id} agreement={agreement} />
  )
}

/** What the address names; without a name, the vote under way; else a new proposal, or the last one when frozen. */
function selected(state: SessionState, item: string | null): Agreement | undefined {
  if (item !== null && isNewItem(item) && canPropose(state)) return undefined
  const named = item === null ? undefined : findAgreement(state, item)
  const open = state.agreements.find((agreement) => !agreement.closed)
  return named ?? open ?? (state.approval ? state.agreements.at(-1) : undefined)
}

/** The money that an agreement under vote would take. */
const votedAward = ({ subject, closed }: Agreement): Award | null =>
  !closed && subject.kind === 'award'
    ? { submissionId: subject.submissionId, amountCentimos: subject.amountCentimos }
    : null
