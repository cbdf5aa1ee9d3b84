// What can still be done with a closed agreement, while the Acta is not approved: vote again, resolve its tie, take its
// effect, correct a vote. Renderer.
import type { Subject } from '../../../../../../shared/domain/agreement/subjects/schema.ts'
import { changesContent } from '../../../../../../shared/domain/session/guard.ts'
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { correctText, recordText, revokeText, tieText } from '../../../../../../shared/text/session/afterwards.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Row } from '../../../../kit/Layout.tsx'
import { useKept } from '../../../../state/kept.ts'
import { useSession } from '../../../../state/session.ts'
import { actsOf } from './acts.ts'
import { CorrectVoteDialog } from './CorrectVoteDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import { TieDialog } from './TieDialog.tsx'

type RecordActsProps = { readonly agreement: Agreement; readonly onAgain: (subject: Subject) => void }

export function RecordActs({ agreement, onAgain }: RecordActsProps) {
  const { state } = useSession()
  const [open, setOpen] = useKept<'revoke' | 'tie' | 'correct' | null>('act', null)
  const can = actsOf(state, agreement)
  const close = () => setOpen(null)
  if (!changesContent(state).ok) return null
  return (
    <>
      <Row>
        {can.resolve && (
          <Button variant="primary" icon="tie" onPress={() => setOpen('tie')}>
            {tieText.open}
          </Button>
        )}
        {can.repeat && (
          <Button icon="undo" onPress={() => onAgain(agreement.subject)}>
            {recordText.again}
          </Button>
        )}
        {can.correct && (
          <Button icon="draft" onPress={() => setOpen('correct')}>
            {correctText.open}
          </Button>
        )}
        {can.revoke && (
          <Button icon="withdrawn" onPress={() => setOpen('revoke')}>
            {revokeText.open}
          </Button>
        )}
      </Row>
      {open === 'tie' && <TieDialog agreement={agreement} onAgain={onAgain} onClose={close} />}
      {open === 'correct' && <CorrectVoteDialog agreement={agreement} onClose={close} />}
      {open === 'revoke' && <RevokeDialog agreement={agreement} onClose={close} />}
    </>
  )
}
