// Which member acts, and the code that shows it. Renderer.
import { discussionText } from '../../../../../shared/text/session/discussion.ts'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { WaitNotice } from '../../unlock/WaitNotice.tsx'
import type { Member } from '../members.ts'
import type { OwnAct } from './use-own-act.ts'

const text = discussionText.own

type OwnCodeFieldsProps = { readonly own: OwnAct; readonly members: readonly Member[] }

export function MemberField({ own, members }: OwnCodeFieldsProps) {
  return (
    <Select
      label={text.member}
      options={members.map(({ id, label }) => ({ id, label }))}
      value={own.jurorId}
      onChange={own.setJuror}
    />
  )
}

export function CodeField({ own }: { readonly own: OwnAct }) {
  return (
    <>
      <TextField
        label={text.code}
        description={text.codeHint}
        value={own.code}
        onChange={own.setCode}
        autoComplete="off"
        spellCheck="false"
      />
      <WaitNotice seconds={own.wait} />
      {own.failure && own.wait === 0 && <FailureNotice failure={own.failure} />}
    </>
  )
}
