// What the supplement brings: a list and dossiers, read and decided as those of a package. Renderer.
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { routeHash } from '../../../shell/route.ts'
import { type Preparation, startOver, usePreparation } from '../preparation-store.ts'
import { stepRoute } from '../steps.ts'

const text = deliveriesText.additions

export function AdditionsPanel() {
  const preparation = usePreparation()
  const { workbook } = preparation.given
  return (
    <Panel title={text.title}>
      {workbook ? (
        <p role="status">
          <ListState file={workbook.name} preparation={preparation} />
        </p>
      ) : (
        <p className="muted">{text.none}</p>
      )}
      <Row>
        <ButtonLink href={routeHash(stepRoute('list'))} icon="list">
          {workbook ? text.review : text.choose}
        </ButtonLink>
        {workbook && (
          <Button variant="quiet" icon="undo" onPress={() => startOver()}>
            {text.drop}
          </Button>
        )}
      </Row>
    </Panel>
  )
}

function ListState({ file, preparation: { reading } }: { readonly file: string; readonly preparation: Preparation }) {
  if (reading === null) return <StateTag state="pending" word={text.unread(file)} />
  return reading.ready ? (
    <StateTag state="complete" word={text.ready(reading.rows.length, file)} />
  ) : (
    <StateTag state="pending" word={text.open(reading.findings.length, file)} />
  )
}
