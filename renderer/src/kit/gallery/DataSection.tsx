// Gallery: table, money bars, facts, steps, tabs, detail. Renderer; never in a release build.
import { formatSoles } from '../../../../shared/text/format.ts'
import { Checklist, Stepper } from '../Checklist.tsx'
import { DefinitionList } from '../DefinitionList.tsx'
import { Disclosure } from '../Disclosure.tsx'
import { Grid, Panel, Stack } from '../Layout.tsx'
import { MoneyMeter } from '../MoneyMeter.tsx'
import { StateTag } from '../StateTag.tsx'
import { type Column, Table } from '../Table.tsx'
import { Tabs } from '../Tabs.tsx'
import { type SampleRow, sampleRows } from './sample.ts'

const columns: readonly Column<SampleRow>[] = [
  { id: 'code', header: 'Código', cell: (row) => row.code, sortValue: (row) => row.code, isNowrap: true },
  { id: 'title', header: 'Proyecto', cell: (row) => row.title, sortValue: (row) => row.title, isRowHeader: true },
  { id: 'region', header: 'Región', cell: (row) => row.region, sortValue: (row) => row.region },
  {
    id: 'requested',
    header: 'Monto solicitado',
    align: 'end',
    cell: (row) => formatSoles(row.requestedCentimos),
    sortValue: (row) => row.requestedCentimos,
  },
  { id: 'total', header: 'Total', align: 'end', cell: (row) => row.total ?? '–', sortValue: (row) => row.total },
  { id: 'state', header: 'Estado', cell: (row) => <StateTag state={row.state} /> },
]

export function DataSection() {
  return (
    <Panel title="Datos">
      <Table
        caption="Postulaciones de ejemplo"
        columns={columns}
        rows={sampleRows}
        rowId={(row) => row.code}
        isSelected={(row) => row.state === 'draft'}
        initialSort={{ column: 'total', direction: 'descending' }}
      />
      <Grid min="22rem">
        <MoneyMeter
          label="Total del concurso"
          totalCentimos={42_000_000}
          usedCentimos={26_700_000}
          reservedCentimos={9_000_000}
        />
        <MoneyMeter label="Reserva de Circulación" totalCentimos={11_000_000} usedCentimos={9_760_000} />
        <MoneyMeter label="Reserva de Distribución" totalCentimos={10_000_000} usedCentimos={10_500_000} />
      </Grid>
      <Grid min="22rem">
        <DefinitionList
          items={[
            { term: 'Postulante', value: 'Ventana Andina S.A.C.' },
            { term: 'Región', value: 'Junín' },
            { term: 'Monto solicitado', value: formatSoles(9_850_000) },
          ]}
        />
        <ChecklistSample />
      </Grid>
      <Stepper
        label="Sesión"
        steps={[
          { id: '1', label: 'Instalación', status: 'done' },
          { id: '2', label: 'Apertura', status: 'done' },
          { id: '3', label: 'Deliberación', status: 'current' },
          { id: '4', label: 'Acta', status: 'todo' },
        ]}
      />
      <Tabs
        label="Modalidades"
        items={[
          { id: 'd', label: 'Distribución', content: <p>Trece postulaciones aptas.</p> },
          { id: 'c', label: 'Circulación', content: <p>Once postulaciones aptas.</p> },
        ]}
      />
      <Stack gap="half">
        <Disclosure title="Texto completo del sub criterio">
          <p>Se evalúa la pertinencia de los argumentos que sustentan el proyecto.</p>
        </Disclosure>
        <Disclosure title="Historia de este puntaje" isOpenAtFirst>
          <p>3 → 4 a las 20:41:07</p>
        </Disclosure>
      </Stack>
    </Panel>
  )
}

function ChecklistSample() {
  return (
    <Checklist
      label="Para sellar"
      items={[
        { id: 'scores', label: 'Puntajes', status: 'done', detail: '216 de 216' },
        {
          id: 'comments',
          label: 'Comentarios',
          status: 'current',
          detail: 'Faltan 2: CDC-D-00017-25 y CDC-C-00024-25',
        },
        { id: 'conflicts', label: 'Declaración de intereses', status: 'problem', detail: 'Falta responder en 1' },
        { id: 'seal', label: 'Sellar', status: 'todo' },
      ]}
    />
  )
}
