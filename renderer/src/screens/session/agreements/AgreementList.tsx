// The numbered agreements as they will stand in the Acta, each with its outcome by icon and word. Renderer.
import { useEffect, useRef } from 'react'
import { shortSubject } from '../../../../../shared/domain/projector/headline.ts'
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { boardText } from '../../../../../shared/text/session/board.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useSession } from '../../../state/session.ts'
import { tabRoute } from '../places.ts'
import { isActaUnderVote } from '../voting/acta-vote.ts'
import { BOARD_ITEM } from './new-item.ts'
import { StatusTag } from './record/StatusTag.tsx'

type AgreementListProps = { readonly selectedId: string; readonly onPropose: () => void }

export function AgreementList({ selectedId, onPropose }: AgreementListProps) {
  const { state, contestId } = useSession()
  return (
    <nav className="agreements__list" aria-label={text.list}>
      {!state.approval && (
        <div className="agreements__act">
          {isActaUnderVote(state) ? (
            <p className="muted small">{text.frozenByActa}</p>
          ) : (
            <Button variant="primary" icon="add" keys={['N']} onPress={onPropose}>
              {text.propose}
            </Button>
          )}
        </div>
      )}
      {state.sheets && (
        <ButtonLink href={routeHash(tabRoute(contestId, 'acuerdos', BOARD_ITEM))} icon="money">
          {boardText.title}
        </ButtonLink>
      )}
      <ol className="agreement-items">
        {state.agreements.map((agreement) => (
          <li key={agreement.id}>
            <AgreementLink agreement={agreement} isCurrent={agreement.id === selectedId} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function AgreementLink({ agreement, isCurrent }: { readonly agreement: Agreement; readonly isCurrent: boolean }) {
  const { state, contestId } = useSession()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <a
      ref={link}
      className="agreement-item"
      href={routeHash(tabRoute(contestId, 'acuerdos', agreement.id))}
      {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
    >
      <span className="agreement-item__number">{agreement.number}</span>
      <span className="agreement-item__words">
        <span>{shortSubject(state.contest, agreement.subject)}</span>
        <StatusTag agreement={agreement} />
      </span>
    </a>
  )
}
