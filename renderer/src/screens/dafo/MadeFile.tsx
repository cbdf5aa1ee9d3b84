// The file that was made: its name, size and fingerprint, and the button that saves it. Renderer.
import type { FileRef } from '../../../../shared/contract/bridge.ts'
import { fileText, shortHash } from '../../../../shared/text/files.ts'
import { formatBytes } from '../../../../shared/text/format.ts'
import { Button } from '../../kit/Button.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { useSave } from '../../state/files.ts'

export type MadeFileProps = {
  readonly title: string
  readonly detail: string
  readonly file: FileRef
  readonly sha256: string
  readonly saveLabel: string
  readonly level?: 2 | 3
}

export function MadeFile({ title, detail, file, sha256, saveLabel, level = 2 }: MadeFileProps) {
  const save = useSave()
  return (
    <Panel title={title} level={level}>
      <p className="muted">{detail}</p>
      <p>
        {file.name} <span className="muted">{formatBytes(file.size)}</span> · {fileText.fingerprint}:{' '}
        <strong className="nowrap">{shortHash(sha256)}</strong>
      </p>
      <div>
        <Button variant="primary" icon="exported" onPress={() => void save(file)}>
          {saveLabel}
        </Button>
      </div>
    </Panel>
  )
}
