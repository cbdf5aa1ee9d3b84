// Who leaves the jury and who comes instead (R-JUR-3). Renderer.
import { type FormEvent, useState } from 'react'
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { removalText } from '../../../../../shared/text/session/table.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { useFocusWhenLost } from '../../../kit/use-focus-when-lost.ts'
import { useKept } from '../../../state/kept.ts'
import { changeDraft, type Draft, type MemberChange } from './deliveries-store.ts'

const text = deliveriesText.members
const causes = (['resignation', 'absence'] as const).map((id) => ({ id, label: text.causes[id] }))

type MembersProps = { readonly contest: IssuedContest; readonly draft: Draft }

export function MembersPanel({ contest, draft }: MembersProps) {
  const { members } = draft
  const list = useFocusWhenLost<HTMLUListElement>(String(members.length))
  const nameOf = (id: string) => contest.jurors.find((juror) => juror.id === id)?.name ?? id
  return (
    <Panel title={text.title}>
      {members.length === 0 && <p className="muted">{text.none}</p>}
      <ul ref={list} tabIndex={-1} className="decided focus-area" aria-label={text.listed}>
        {members.map(({ leaves, arrives, cause, reason }) => (
          <li key={leaves}>
            <span>
              <strong>{text.line(nameOf(leaves), arrives === '' ? text.nobody : arrives)}</strong>
              <span className="cell-note">{deliveriesText.removals.line(text.causes[cause], reason)}</span>
            </span>
            <IconButton
              icon="undo"
              label={text.drop(nameOf(leaves))}
              onPress={() => changeDraft({ members: members.filter((one) => one.leaves !== leaves) })}
            />
          </li>
        ))}
      </ul>
      <Disclosure title={text.add} level={3}>
        <MemberForm contest={contest} draft={draft} />
      </Disclosure>
    </Panel>
  )
}

const blank: MemberChange = { leaves: '', cause: 'resignation', arrives: '', reason: '' }

function MemberForm({ contest, draft: { members, reissue } }: MembersProps) {
  const [typed, setTyped] = useKept('member', blank)
  const [hasTried, setTried] = useState(false)
  const change = (part: Partial<MemberChange>) => setTyped({ ...typed, ...part })
  const options = contest.jurors
    .filter(({ id }) => !members.some(({ leaves }) => leaves === id))
    .map(({ id, name, profile }) => ({ id, label: name, description: profile }))

  function add(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const { leaves, cause } = typed
    const [arrives, reason] = [typed.arrives.trim(), typed.reason.trim()]
    if (leaves === '' || reason === '') return
    changeDraft({
      members: [...members, { leaves, cause, arrives, reason }],
      reissue: reissue.filter((id) => id !== leaves),
    })
    setTyped(blank)
    setTried(false)
  }
  return (
    <form className="stack" data-gap="2" onSubmit={add}>
      <p className="muted">{text.lead}</p>
      <Select
        label={text.leaves}
        options={options}
        value={typed.leaves === '' ? null : typed.leaves}
        onChange={(leaves) => change({ leaves })}
        isDisabled={options.length === 0}
        error={hasTried && typed.leaves === '' ? text.leavesMissing : undefined}
      />
      <RadioGroup label={text.cause} options={causes} value={typed.cause} onChange={(cause) => change({ cause })} />
      <TextField
        label={text.name}
        description={text.nameHint}
        value={typed.arrives}
        onChange={(arrives) => change({ arrives })}
        autoComplete="off"
        spellCheck="false"
      />
      <TextArea
        label={removalText.reason}
        description={removalText.reasonHint}
        rows={2}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
        error={hasTried && typed.reason.trim() === '' ? text.reasonMissing : undefined}
      />
      <div>
        <Button type="submit" icon="add">
          {text.addAct}
        </Button>
      </div>
    </form>
  )
}
