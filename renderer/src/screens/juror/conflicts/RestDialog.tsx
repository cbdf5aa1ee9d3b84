// «No conflict with any of those that are left»: one act, read over before, and kept of each submission. Renderer.
import { useState } from 'react'
import type { Submission } from '../../../../../shared/domain/contest/contest.ts'
import { jurorText } from '../../../../../shared/text/juror.ts'
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { Checkbox } from '../../../kit/CheckboxGroup.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import { type Column, Table } from '../../../kit/Table.tsx'
import { useAct } from '../use-act.ts'
import type { Question } from './conflict-rows.ts'

const text = conflictText.rest

export function RestDialog({ rest, onClose }: { readonly rest: readonly Question[]; readonly onClose: () => void }) {
  const act = useAct()
  const say = useStatus()
  const [hasRead, setRead] = useState(false)
  const [isPending, setPending] = useState(false)

  async function deny() {
    setPending(true)
    const submissionIds = rest.map(({ submission }) => submission.id)
    const { ok: isDone } = await act({ type: 'DenyConflict', submissionIds, dismissed: null })
    setPending(false)
    if (isDone) say({ text: text.said(submissionIds.length), tone: 'success' })
    onClose()
  }
  return (
    <Dialog
      title={text.title(rest.length)}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button variant="primary" isDisabled={!hasRead} isPending={isPending} onPress={() => void deny()}>
            {text.confirm(rest.length)}
          </Button>
        </>
      }
    >
      <p>{text.detail}</p>
      <Table
        caption={text.table}
        isCaptionHidden
        density="compact"
        maxHeight="46vh"
        columns={columns}
        rows={rest.map(({ submission }) => submission)}
        rowId={({ id }) => id}
      />
      <Checkbox isSelected={hasRead} onChange={setRead}>
        {text.tick(rest.length)}
      </Checkbox>
    </Dialog>
  )
}

const columns: readonly Column<Submission>[] = [
  {
    id: 'title',
    header: jurorText.list.columns.title,
    isRowHeader: true,
    width: '34%',
    cell: ({ id, title }) => (
      <>
        <span className="small nowrap">{id}</span> {title}
      </>
    ),
  },
  {
    id: 'company',
    header: conflictText.facts.company,
    cell: ({ applicant }) => (
      <>
        {applicant.name}
        <span className="table-note">
          {applicant.ruc} · {applicant.region}
        </span>
      </>
    ),
  },
  {
    id: 'people',
    header: text.people,
    cell: ({ applicant, responsible, directors }) => (
      <span className="small">
        {[...new Set([applicant.legalRepresentative, ...responsible, ...directors])].join(' / ')}
      </span>
    ),
  },
]
