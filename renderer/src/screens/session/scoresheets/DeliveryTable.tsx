// One row per member: delivered or not, which version, when. Sizes and counts would tell of what is inside. Renderer.
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { fourWords } from '../../../../../shared/exchange/four-words.ts'
import { scoresheetsText as text } from '../../../../../shared/text/session/scoresheets.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { type Column, Table } from '../../../kit/Table.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSave } from '../../../state/files.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { type Member, membersOf } from '../members.ts'
import { dateTimeText } from '../moment-text.ts'

type Row = { readonly member: Member; readonly delivery: SessionState['received'][string] | undefined }

export function DeliveryTable() {
  const { contestId, state } = useSession()
  const save = useSave()
  const making = useAct()
  async function saveReceipt(jurorId: string) {
    const made = await making.run(() => call('session.receipt', { contestId, jurorId }))
    if (made) await save(made.file)
  }
  const rows = membersOf(state).map((member) => ({ member, delivery: state.received[member.id] }))
  return (
    <>
      {making.failure && <FailureNotice failure={making.failure} title={text.receiptFailed} />}
      <Table
        caption={text.caption}
        columns={columnsOf(state.sheets !== null, (jurorId) => void saveReceipt(jurorId))}
        rows={rows}
        rowId={(row) => row.member.id}
      />
    </>
  )
}

const columnsOf = (isOpen: boolean, onReceipt: (jurorId: string) => void): readonly Column<Row>[] => [
  { id: 'member', header: text.columns.member, isRowHeader: true, cell: ({ member }) => member.label },
  { id: 'state', header: text.columns.state, cell: ({ delivery }) => stateTag(delivery !== undefined, isOpen) },
  {
    id: 'version',
    header: text.columns.version,
    align: 'end',
    cell: ({ delivery }) => delivery?.version ?? '–',
  },
  { id: 'at', header: text.columns.at, cell: ({ delivery }) => (delivery ? dateTimeText(delivery.at) : '–') },
  {
    id: 'words',
    header: text.columns.words,
    cell: ({ delivery }) => (delivery ? fourWords(delivery.fileSha256) : '–'),
  },
  {
    id: 'receipt',
    header: text.columns.receipt,
    cell: ({ member, delivery }) =>
      delivery ? (
        <Button size="small" icon="document" onPress={() => onReceipt(member.id)}>
          {text.saveReceipt}
          <span className="visually-hidden"> {text.receiptOf(member.label)}</span>
        </Button>
      ) : (
        '–'
      ),
  },
]

function stateTag(isReceived: boolean, isOpen: boolean) {
  if (!isReceived) return <StateTag state="pending" word={text.notReceived} />
  return isOpen ? <StateTag state="opened" word={text.opened} /> : <StateTag state="sealed" word={text.received} />
}
