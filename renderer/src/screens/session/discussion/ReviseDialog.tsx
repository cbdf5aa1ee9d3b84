// A member revises one own score, or the own additional points, with the own code and a reason (R-SCO-6). Renderer.
import { useState } from 'react'
import { subcriteriaOf, subcriterionText } from '../../../../../shared/bases/rule-pack.ts'
import type { OwnCommand } from '../../../../../shared/contract/session.ts'
import { discussionText } from '../../../../../shared/text/session/discussion.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { CheckboxGroup } from '../../../kit/CheckboxGroup.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { ScoreScale } from '../../../kit/ScoreScale.tsx'
import { Select } from '../../../kit/Select.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useSession } from '../../../state/session.ts'
import { scaleOf } from '../../juror/evaluate/criteria.ts'
import { membersIn } from '../members.ts'
import type { TableRow } from '../table/table-rows.ts'
import { CodeField, MemberField } from './OwnCodeFields.tsx'
import { pointsScale } from './points-scale.ts'
import { useOwnAct } from './use-own-act.ts'

const text = discussionText.revise
const BONUS = 'bonus'

type Change = Extract<OwnCommand, { type: 'ReviseScore' }>['change']

export function ReviseDialog({ row, onClose }: { readonly row: TableRow; readonly onClose: () => void }) {
  const { state } = useSession()
  const { bases } = state.contest
  const say = useStatus()
  const own = useOwnAct()
  const [what, setWhat] = useState<string | null>(null)
  const [value, setValue] = useState<number | null>(null)
  const [grounds, setGrounds] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const submissionId = row.submission.id
  const members = membersIn(state, state.members).filter(({ id }) => !row.abstained.includes(id))
  const subcriteria = subcriteriaOf(bases).map((sub) => ({
    id: sub.id,
    label: `${sub.id} ${subcriterionText(sub, row.submission.modalityId)}`,
  }))
  const bonus = bases.bonus.scope === 'juror' ? [{ id: BONUS, label: discussionText.bonus }] : []
  const change = changeOf(what, value, grounds)

  async function revise() {
    if (!change) return
    const done = await own.run({ type: 'ReviseScore', submissionId, change, reason: reason.trim() })
    if (!done) return
    say({ text: text.done(members.find(({ id }) => id === own.jurorId)?.label ?? '') })
    onClose()
  }
  return (
    <Dialog
      title={text.title(submissionId)}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button
            variant="primary"
            icon="check"
            isDisabled={!change || !own.isReady}
            isPending={own.isPending}
            onPress={() => void revise()}
          >
            {text.confirm}
          </Button>
        </>
      }
    >
      <div className="room-form">
        <p className="muted">{text.lead}</p>
        <MemberField own={own} members={members} />
        <Select
          label={text.what}
          options={[...subcriteria, ...bonus]}
          value={what}
          onChange={(next) => {
            setWhat(next)
            setValue(null)
          }}
        />
        {what === BONUS ? (
          <>
            <ScoreScale label={text.points} scale={pointsScale(bases.bonus.max)} value={value} onChange={setValue} />
            <CheckboxGroup
              label={text.grounds}
              options={bases.bonus.grounds.map((ground) => ({ id: ground.id, label: ground.text }))}
              value={grounds}
              onChange={setGrounds}
            />
          </>
        ) : (
          <ScoreScale label={text.score} scale={scaleOf(bases)} value={value} onChange={setValue} />
        )}
        <TextArea label={text.reason} description={text.reasonHint} rows={2} value={reason} onChange={setReason} />
        <CodeField own={own} />
      </div>
    </Dialog>
  )
}

function changeOf(what: string | null, value: number | null, grounds: readonly string[]): Change | null {
  if (what === null || value === null) return null
  return what === BONUS
    ? { of: 'bonus', points: value, grounds: value === 0 ? [] : [...grounds] }
    : { of: 'score', subcriterionId: what, score: value }
}
