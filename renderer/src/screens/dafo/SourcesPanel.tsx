// Choosing the spreadsheet and the dossiers, own ones or those of the sample. Renderer.
import { useState } from 'react'
import type { Failure, FileRef } from '../../../../shared/contract/bridge.ts'
import { prepareText } from '../../../../shared/text/dafo.ts'
import { formatBytes } from '../../../../shared/text/format.ts'
import { call } from '../../bridge/call.ts'
import { Button } from '../../kit/Button.tsx'
import { focusField } from '../../kit/ErrorSummary.tsx'
import { FileDrop } from '../../kit/FileDrop.tsx'
import { Grid, Panel, Row } from '../../kit/Layout.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { adopt, useSave } from '../../state/files.ts'
import { DossierField } from './DossierField.tsx'
import type { Preparation } from './use-preparation.ts'

const text = prepareText.sources
const WORKBOOKS = ['.xlsx', '.csv']
const REVIEW_ID = 'revisar-las-fuentes'

export function SourcesPanel({ preparation }: { readonly preparation: Preparation }) {
  const { sources, choose, proposal, phase } = preparation
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [hasTried, setTried] = useState(false)

  async function takeWorkbook(file: File) {
    const adopted = await adopt(file)
    setUnreadable(adopted.ok ? null : file.name)
    if (adopted.ok) choose({ workbook: adopted.value })
  }
  const review = () => {
    setTried(true)
    if (sources.workbook && sources.dossiers.length > 0) void preparation.read()
  }
  const takeSample = (found: SampleFiles) => {
    choose(found)
    // The offer that had the focus leaves with its choice.
    focusField(REVIEW_ID)
  }
  return (
    <Panel title={text.title}>
      <Grid min="30rem">
        <div className="stack" data-gap="1">
          <FileDrop
            label={text.workbook}
            description={text.workbookHint}
            accept={WORKBOOKS}
            files={[]}
            onFiles={([file]) => void (file && takeWorkbook(file))}
            error={workbookError(unreadable, hasTried && !sources.workbook)}
          />
          {sources.workbook && <Chosen file={sources.workbook} />}
        </div>
        <DossierField
          dossiers={sources.dossiers}
          onDossiers={(dossiers) => choose({ dossiers })}
          error={hasTried && sources.dossiers.length === 0 ? text.dossiersMissing : undefined}
        />
      </Grid>
      {!sources.workbook && <SampleSources onSources={takeSample} />}
      <div>
        <Button
          id={REVIEW_ID}
          variant={proposal ? 'secondary' : 'primary'}
          onPress={review}
          isPending={phase === 'reading'}
          icon="search"
        >
          {proposal ? text.reviewAgain : text.review}
        </Button>
      </div>
    </Panel>
  )
}

function workbookError(unreadable: string | null, isMissing: boolean): string | undefined {
  if (unreadable !== null) return text.unreadable(unreadable)
  return isMissing ? text.workbookMissing : undefined
}

const Chosen = ({ file }: { readonly file: FileRef }) => (
  <p className="chosen-file" role="status">
    {file.name} <span className="muted">{formatBytes(file.size)}</span>
  </p>
)

type SampleFiles = { readonly workbook: FileRef; readonly dossiers: readonly FileRef[] }

function SampleSources({ onSources }: { readonly onSources: (files: SampleFiles) => void }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isPending, setPending] = useState(false)
  const save = useSave()

  async function take(then: (found: SampleFiles) => unknown) {
    setPending(true)
    const found = await call('packing.sampleSources', {})
    setPending(false)
    if (found.ok) await then(found.value)
    else setFailure(found.error)
  }
  return (
    <Notice title={text.sampleTitle}>
      <p>{text.sampleText}</p>
      <Row>
        <Button size="small" icon="rehearsal" isPending={isPending} onPress={() => void take(onSources)}>
          {text.useSample}
        </Button>
        <Button size="small" variant="quiet" onPress={() => void take(({ workbook }) => save(workbook))}>
          {text.saveSample}
        </Button>
      </Row>
      {failure && <FailureNotice failure={failure} />}
    </Notice>
  )
}
