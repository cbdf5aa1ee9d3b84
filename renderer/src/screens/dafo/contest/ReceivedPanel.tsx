// Submissions received per region, from the book, from a file, or written here (R-EQU-1). Renderer.
import { useState } from 'react'
import { REGIONS } from '../../../../../shared/bases/regions.ts'
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { Grid, Panel, Row } from '../../../kit/Layout.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { type Given, giveSheet, giveTyped } from '../preparation-store.ts'
import { PickFile } from './PickFile.tsx'
import { SheetSource } from './SheetSource.tsx'

const text = stepText.contest
const HEADING = ['Región', 'Cantidad']

type ReceivedPanelProps = { readonly reading: PackingReading; readonly given: Given }

export function ReceivedPanel({ reading, given }: ReceivedPanelProps) {
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const { received } = reading
  const write = () =>
    void giveTyped({ Recibidas: [HEADING, ...received.map(({ region, count }) => [region, String(count)])] })
  return (
    <Panel title={text.received}>
      <p className="muted">{text.receivedDetail}</p>
      <SheetSource sheet="Recibidas" reading={reading} given={given} />
      {given.typed.Recibidas ? <Counts rows={given.typed.Recibidas} /> : <ReceivedList received={received} />}
      <p>
        <strong>{text.receivedTotal(received.reduce((sum, { count }) => sum + count, 0))}</strong>
      </p>
      <Row>
        {!given.typed.Recibidas && (
          <Button size="small" onPress={write}>
            {text.typeReceived}
          </Button>
        )}
        <PickFile
          label={text.fromFile('Recibidas')}
          accept={['.xlsx', '.csv', '.tsv', '.txt']}
          unreadable={unreadable}
          onUnreadable={setUnreadable}
          onFile={(file) => void giveSheet('Recibidas', file)}
        />
      </Row>
    </Panel>
  )
}

const ReceivedList = ({ received }: { readonly received: PackingReading['received'] }) => (
  <ul className="received">
    {received.map(({ region, count }) => (
      <li key={region}>
        {region} <strong className="number">{count}</strong>
      </li>
    ))}
  </ul>
)

function Counts({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const known = Object.fromEntries(rows.slice(1).map(([region = '', count = '']) => [region, count]))
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>(known)
  const write = () => {
    const filled = REGIONS.flatMap((region) => (counts[region]?.trim() ? [[region, counts[region] ?? '']] : []))
    const isChanged = REGIONS.some((region) => (counts[region] ?? '') !== (known[region] ?? ''))
    if (isChanged) void giveTyped({ Recibidas: [HEADING, ...filled] })
  }
  return (
    <Grid min="11rem">
      {REGIONS.map((region) => (
        <TextField
          key={region}
          label={region}
          inputMode="numeric"
          value={counts[region] ?? ''}
          onChange={(count) => setCounts({ ...counts, [region]: count })}
          onBlur={write}
          autoComplete="off"
        />
      ))}
    </Grid>
  )
}
