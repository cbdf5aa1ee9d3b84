// Gallery: the document viewer with a real PDF and with a broken one. Renderer; never in a release build.
import { PdfViewer } from '../../viewer/PdfViewer.tsx'
import { Grid, Panel, Split } from '../Layout.tsx'
import { ScorePanel } from './ChoicesSection.tsx'
import { makeSamplePdf } from './sample-pdf.ts'

const good = new TextEncoder().encode(makeSamplePdf(12))
const broken = new TextEncoder().encode('no es un PDF')

/** The desk of a juror in small: document beside the score panel. */
export function DeskSection() {
  return (
    <Split
      main={
        <div style={{ height: '44rem' }}>
          <PdfViewer data={good} title="Expediente junto a los puntajes" />
        </div>
      }
      aside={
        <Panel title="Relevancia e impacto">
          <ScorePanel />
        </Panel>
      }
    />
  )
}

export function ViewerSection() {
  return (
    <Panel title="Documento">
      <Grid min="28rem">
        <div style={{ height: '32rem' }}>
          <PdfViewer data={good} title="Expediente de ejemplo" />
        </div>
        <div style={{ height: '32rem' }}>
          <PdfViewer data={broken} title="Expediente dañado" />
        </div>
      </Grid>
    </Panel>
  )
}
