// Gallery: states, notices, refusals, messages, progress, empty place. Renderer; never in a release build.
import { type StateKind, uiText } from '../../../../shared/text/ui.ts'
import { Button } from '../Button.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorSummary } from '../ErrorSummary.tsx'
import { Grid, Panel, Row, Stack } from '../Layout.tsx'
import { Notice } from '../Notice.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { StateTag } from '../StateTag.tsx'
import { useStatus } from '../Status.tsx'

const states = Object.keys(uiText.state) as StateKind[]

export function FeedbackSection() {
  const say = useStatus()
  const undo = { label: 'Deshacer', onPress: () => say({ text: 'Puntaje 3 repuesto', tone: 'success' }) }
  return (
    <Panel title="Lo que dice el programa">
      <Row>
        {states.map((state) => (
          <StateTag key={state} state={state} />
        ))}
      </Row>
      <Stack gap="1">
        <Notice title="Falta 1 voto a favor">
          <p>Con un voto más el acuerdo 12 queda por mayoría simple.</p>
        </Notice>
        <Notice tone="success">
          <p>La matriz se guardó en la memoria USB y se leyó otra vez para comprobarla.</p>
        </Notice>
        <Notice tone="warning" title="Dos paquetes en la memoria" action={<Button size="small">Elegir uno</Button>}>
          <p>El programa no elige por usted: compare las fechas y los cuatro nombres de control.</p>
        </Notice>
        <Notice tone="error" title="No se puede hacer">
          <p>Bases 6.5: la reducción no puede pasar de 10 %. El monto mínimo para esta postulación es S/ 88,650.00.</p>
        </Notice>
        <ErrorSummary
          problems={[
            { text: 'Escriba el monto en soles, por ejemplo 39,995.00', fieldId: 'sample-amount' },
            { text: 'Escriba el motivo de la reducción', fieldId: 'sample-reason' },
          ]}
        />
      </Stack>
      <Row>
        <Button onPress={() => say({ text: 'Puntaje 4 en Solidez de la fundamentación', action: undo })}>
          Mensaje con acto
        </Button>
        <Button onPress={() => say({ text: 'Matriz exportada', tone: 'success' })}>Mensaje</Button>
      </Row>
      <Grid>
        <ProgressBar label="Avance" value={17} max={60} valueText="17 de 60 postulaciones" />
        <ProgressBar label="Verificando las firmas" valueText="puede seguir trabajando" />
      </Grid>
      <EmptyState
        icon="folder"
        title="Todavía no hay postulaciones"
        action={<Button variant="primary">Abrir el paquete</Button>}
      >
        Abra el paquete que le entregó la DAFO: trae los expedientes y las bases.
      </EmptyState>
    </Panel>
  )
}
