// The package, its authority's key, its supplements so far and DAFO's code: what a supplement is made with. Renderer.
import { type FormEvent, useState } from 'react'
import type { Failure, FileRef } from '../../../../../shared/contract/bridge.ts'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { formatBytes } from '../../../../../shared/text/format.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { adoptAll } from '../../../state/files.ts'
import { Working } from '../../../state/Working.tsx'
import { giveFiles, openIssue, useDeliveries } from './deliveries-store.ts'

const text = deliveriesText.open

export function OpenIssueForm() {
  const { files, isShut } = useDeliveries()
  const [code, setCode] = useState('')
  const [hasTried, setTried] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function open(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!files.package || !files.authority || code.trim() === '') return
    setOpening(true)
    setFailure(null)
    const failed = await openIssue(code)
    setOpening(false)
    setFailure(failed)
  }
  const missing = (isMissing: boolean, words: string) => (hasTried && isMissing ? words : undefined)
  return (
    <Panel title={text.title}>
      {isShut && (
        <Notice tone="warning" title={text.shutTitle} isLive>
          <p>{text.shutDetail}</p>
        </Notice>
      )}
      <p className="muted">{text.lead}</p>
      <form className="stack" data-gap="2" onSubmit={(event) => void open(event)}>
        <FilesField
          label={text.package}
          accept=".aptos"
          files={files.package ? [files.package] : []}
          onFiles={([file = null]) => giveFiles({ package: file })}
          missing={missing(!files.package, text.packageMissing)}
        />
        <FilesField
          label={text.authority}
          description={text.authorityHint}
          accept=".p12"
          files={files.authority ? [files.authority] : []}
          onFiles={([file = null]) => giveFiles({ authority: file })}
          missing={missing(!files.authority, text.authorityMissing)}
        />
        <FilesField
          label={text.earlier}
          description={text.earlierHint}
          accept=".suplemento"
          isMultiple
          files={files.earlier}
          onFiles={(earlier) => giveFiles({ earlier })}
          missing={undefined}
        />
        <TextField
          label={text.code}
          description={text.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="off"
          spellCheck="false"
          error={missing(code.trim() === '', text.codeMissing)}
        />
        {failure && <FailureNotice failure={failure} title={text.failed} />}
        {isOpening && <Working label={text.working} valueText={text.workingText} cancels="supplement.open" />}
        <div>
          <Button type="submit" variant="primary" icon="key" isPending={isOpening}>
            {text.act}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

type FilesFieldProps = {
  readonly label: string
  readonly description?: string
  readonly accept: string
  readonly isMultiple?: boolean
  readonly files: readonly FileRef[]
  readonly onFiles: (files: readonly FileRef[]) => void
  readonly missing: string | undefined
}

/** The files stay chosen when the person comes back. */
function FilesField({ accept, files, onFiles, missing, isMultiple = false, ...texts }: FilesFieldProps) {
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  async function take(picked: readonly File[]) {
    const adopted = await adoptAll(picked)
    setUnreadable(adopted.unreadable)
    if (adopted.files.length > 0) onFiles(isMultiple ? [...files, ...adopted.files] : adopted.files)
  }
  return (
    <div className="stack" data-gap="half">
      <FileDrop
        {...texts}
        accept={[accept]}
        isMultiple={isMultiple}
        files={[]}
        onFiles={(picked) => void take(picked)}
        error={unreadable.length > 0 ? prepareText.sources.unreadable(unreadable.join(', ')) : missing}
      />
      {files.map((file) => (
        <p key={file.id} className="chosen-file" role="status">
          {file.name} <span className="muted">{formatBytes(file.size)}</span>
          <IconButton
            icon="close"
            size="small"
            label={text.forget(file.name)}
            onPress={() => onFiles(files.filter((other) => other !== file))}
          />
        </p>
      ))}
    </div>
  )
}
