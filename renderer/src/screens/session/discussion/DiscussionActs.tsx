// What the jury can do about the submission in hand. Renderer.
import { useState } from 'react'
import { discussionText as text } from '../../../../../shared/text/session/discussion.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { Row } from '../../../kit/Layout.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useSession } from '../../../state/session.ts'
import { awardItem } from '../agreements/new-item.ts'
import { tabRoute } from '../places.ts'
import type { TableRow } from '../table/table-rows.ts'
import { AbstainHereDialog } from './AbstainHereDialog.tsx'
import { AgreedScoresDialog } from './AgreedScoresDialog.tsx'
import { JuryBonusDialog } from './JuryBonusDialog.tsx'
import { ReviseDialog } from './ReviseDialog.tsx'
import { WordsDialog } from './WordsDialog.tsx'

type Asked = 'revise' | 'agreed' | 'bonus' | 'ask' | 'abstain'

export function DiscussionActs({ row }: { readonly row: TableRow }) {
  const { state, contestId } = useSession()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const submissionId = row.submission.id
  const isJuryBonus = state.contest.bases.bonus.scope === 'jury'
  if (state.approval) return null
  return (
    <>
      <Row>
        <ButtonLink
          variant="primary"
          icon="voted"
          href={routeHash(tabRoute(contestId, 'acuerdos', awardItem(submissionId)))}
        >
          {text.acts.award}
        </ButtonLink>
        <Button icon="score" onPress={() => setAsked('revise')}>
          {text.acts.revise}
        </Button>
        <Button icon="people" onPress={() => setAsked('agreed')}>
          {text.acts.agreed}
        </Button>
        {isJuryBonus && (
          <Button icon="add" onPress={() => setAsked('bonus')}>
            {text.acts.bonus}
          </Button>
        )}
        <Button icon="comment" onPress={() => setAsked('ask')}>
          {text.acts.ask}
        </Button>
        <Button icon="abstained" onPress={() => setAsked('abstain')}>
          {text.acts.abstain}
        </Button>
      </Row>
      {asked === 'revise' && <ReviseDialog row={row} onClose={close} />}
      {asked === 'agreed' && <AgreedScoresDialog row={row} onClose={close} />}
      {asked === 'bonus' && <JuryBonusDialog row={row} onClose={close} />}
      {asked === 'abstain' && <AbstainHereDialog submissionId={submissionId} onClose={close} />}
      {asked === 'ask' && (
        <WordsDialog
          title={text.ask.title}
          label={text.ask.question}
          confirm={text.ask.confirm}
          onClose={close}
          command={(question) => ({
            type: 'RequestInformation',
            requestId: crypto.randomUUID(),
            submissionId,
            question,
          })}
        />
      )}
    </>
  )
}
