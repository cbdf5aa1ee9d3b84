// The dossiers: several PDFs or a whole folder, taken one after another with their progress. Renderer.
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { FileRef } from '../../../../../shared/contract/bridge.ts'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { formatBytes } from '../../../../../shared/text/format.ts'
import { Button } from '../../../kit/Button.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { FileDrop } from '../../../kit/FileDrop.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { adopt } from '../../../state/files.ts'

const text = prepareText.sources
const PDF = '.pdf'

export type DossierFieldProps = {
  readonly dossiers: readonly FileRef[]
  readonly onDossiers: (dossiers: readonly FileRef[]) => void
  readonly error: string | undefined
}

export function DossierField({ dossiers, onDossiers, error }: DossierFieldProps) {
  const [taking, setTaking] = useState<{ readonly done: number; readonly all: number } | null>(null)
  const [unreadable, setUnreadable] = useState<readonly string[]>([])

  async function take(files: readonly File[]) {
    const pdfs = files.filter((file) => file.name.toLowerCase().endsWith(PDF))
    const taken: FileRef[] = []
    const lost: string[] = []
    for (const file of pdfs) {
      setTaking({ done: taken.length + lost.length, all: pdfs.length })
      const adopted = await adopt(file)
      if (adopted.ok) taken.push(adopted.value)
      else lost.push(file.name)
    }
    setTaking(null)
    setUnreadable(lost)
    onDossiers(taken)
  }
  return (
    <div className="stack" data-gap="1">
      <FileDrop
        label={text.dossiers}
        description={text.dossiersHint}
        accept={[PDF]}
        isMultiple
        files={[]}
        onFiles={(files) => void take(files)}
        error={unreadable.length > 0 ? text.unreadable(unreadable.join(', ')) : error}
      />
      <div>
        <FileTrigger acceptDirectory onSelect={(list) => void take([...(list ?? [])])}>
          <Button size="small" icon="folder">
            {text.folder}
          </Button>
        </FileTrigger>
      </div>
      {taking && (
        <ProgressBar
          label={text.taking}
          value={taking.done}
          max={taking.all}
          valueText={text.takingText(taking.done, taking.all)}
        />
      )}
      {dossiers.length > 0 && !taking && <ChosenDossiers dossiers={dossiers} />}
    </div>
  )
}

function ChosenDossiers({ dossiers }: { readonly dossiers: readonly FileRef[] }) {
  const size = dossiers.reduce((sum, file) => sum + file.size, 0)
  return (
    <>
      <p className="chosen-file" role="status">
        {text.chosen(dossiers.length, formatBytes(size))}
      </p>
      <Disclosure title={text.list} level={2}>
        <ul className="chosen-files">
          {dossiers.map((file) => (
            <li key={file.id}>
              {file.name} <span className="muted">{formatBytes(file.size)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
