// One file for a part of the contest, from a small button. Renderer.
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { FileRef } from '../../../../../shared/contract/bridge.ts'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { Button } from '../../../kit/Button.tsx'
import { adopt } from '../../../state/files.ts'

type PickFileProps = {
  readonly label: string
  readonly accept: readonly string[]
  readonly unreadable: string | null
  readonly onUnreadable: (name: string | null) => void
  readonly onFile: (file: FileRef) => void
}

export function PickFile({ label, accept, unreadable, onUnreadable, onFile }: PickFileProps) {
  async function take([file]: readonly File[]) {
    if (!file) return
    const adopted = await adopt(file)
    onUnreadable(adopted.ok ? null : file.name)
    if (adopted.ok) onFile(adopted.value)
  }
  return (
    <>
      <FileTrigger acceptedFileTypes={accept} onSelect={(list) => void take([...(list ?? [])])}>
        <Button size="small" icon="folder">
          {label}
        </Button>
      </FileTrigger>
      {unreadable !== null && <span role="alert">{prepareText.sources.unreadable(unreadable)}</span>}
    </>
  )
}
