// Winners of the year's other contests so far, or that there are none yet (R-AMT-8). Renderer.
import { useState } from 'react'
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { Table } from '../../../kit/Table.tsx'
import { type Given, giveSheet, giveTyped } from '../preparation-store.ts'
import { PickFile } from './PickFile.tsx'
import { SheetSource } from './SheetSource.tsx'

const text = stepText.contest
const SHEET = 'Beneficiarios del año'
/** A list of winners with nobody in it. */
const NOBODY = [['Concurso', 'Persona jurídica', 'Representante legal', 'Director(a/es/as)']]

type Winner = PackingReading['winners'][number]
type WinnersPanelProps = { readonly reading: PackingReading; readonly given: Given }

export function WinnersPanel({ reading, given }: WinnersPanelProps) {
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const hasWorks = reading.winners.some(({ work }) => work !== '')
  const isSaid = reading.sheets.some(({ name }) => name === SHEET)
  return (
    <Panel title={text.winners}>
      <p className="muted">{text.winnersDetail}</p>
      <SheetSource sheet={SHEET} reading={reading} given={given} />
      {isSaid && (
        <p>
          <strong>{text.winnersCount(reading.winners.length)}</strong>
        </p>
      )}
      {reading.winners.length > 0 && (
        <Table
          caption={text.winnersTable}
          isCaptionHidden
          density="compact"
          rows={reading.winners}
          rowId={({ contest, applicant, work }) => `${contest}/${applicant}/${work}`}
          columns={[
            { id: 'applicant', header: text.applicantColumn, isRowHeader: true, cell: ({ applicant }) => applicant },
            { id: 'contest', header: text.contestColumn, cell: ({ contest }) => contest },
            ...(hasWorks ? [{ id: 'work', header: text.workColumn, cell: ({ work }: Winner) => work }] : []),
          ]}
        />
      )}
      <Row>
        {!isSaid && (
          <Button size="small" icon="check" onPress={() => void giveTyped({ [SHEET]: NOBODY })}>
            {text.noWinners}
          </Button>
        )}
        <PickFile
          label={text.fromFile('Beneficiarios')}
          accept={['.xlsx', '.csv', '.tsv', '.txt']}
          unreadable={unreadable}
          onUnreadable={setUnreadable}
          onFile={(file) => void giveSheet(SHEET, file)}
        />
      </Row>
    </Panel>
  )
}
