// Every file of this scoresheet that left the laptop, of every version, with its four words. Renderer.
import type { ExportedFile } from '../../../../../shared/domain/scoring/desk.ts'
import { fourWords } from '../../../../../shared/exchange/four-words.ts'
import { formatBytes, formatMoment } from '../../../../../shared/text/format.ts'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { type Column, Table } from '../../../kit/Table.tsx'
import { useDesk } from '../../../state/desk.ts'

const text = deliverText.exports

export function ExportsTable() {
  const { exports } = useDesk().state
  return (
    <Panel title={text.title}>
      <Table
        caption={text.caption}
        isCaptionHidden
        density="compact"
        rows={exports.toReversed()}
        rowId={({ fileSha256, at }) => `${fileSha256} ${at}`}
        columns={columns}
      />
    </Panel>
  )
}

const columns: readonly Column<ExportedFile>[] = [
  { id: 'version', header: text.version, align: 'end', cell: ({ version }) => version },
  { id: 'words', header: text.words, cell: ({ fileSha256 }) => <strong>{fourWords(fileSha256)}</strong> },
  { id: 'file', header: text.file, isRowHeader: true, cell: ({ fileName }) => fileName },
  { id: 'size', header: text.size, align: 'end', cell: ({ size }) => formatBytes(size) },
  { id: 'at', header: text.at, isNowrap: true, cell: ({ at }) => formatMoment(Date.parse(at)) },
  { id: 'read', header: text.read, cell: ({ isReadBack }) => (isReadBack ? text.readBack : text.byBrowser) },
]
