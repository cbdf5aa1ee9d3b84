// Choosing files with a button or by dropping them; hands out File objects, never paths. Renderer.
import { useState } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Text } from 'react-aria-components/Text'
import { formatBytes } from '../../../shared/text/format.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { Button, IconButton } from './Button.tsx'
import { Icon } from './icons.tsx'

export type FileDropProps = {
  readonly id?: string
  readonly label: string
  readonly description?: string
  /** Extensions with their dot: ['.aptos']. Empty takes any file. */
  readonly accept: readonly string[]
  readonly isMultiple?: boolean
  /** Takes a whole stick or folder too: every file of the accepted kinds in it. */
  readonly hasFolder?: boolean
  readonly files: readonly File[]
  readonly onFiles: (files: readonly File[]) => void
  readonly error?: string | undefined
}

type DropHandler = NonNullable<DropZoneProps['onDrop']>

export function FileDrop(props: FileDropProps) {
  const { id, label, description, accept, isMultiple = false, hasFolder = false, files, onFiles, error } = props
  const [wrong, setWrong] = useState<string | null>(null)
  const give = (right: readonly File[]) => {
    if (right.length > 0) onFiles(isMultiple ? right : right.slice(0, 1))
  }
  const take = (taken: readonly File[]) => {
    const other = taken.find((file) => !isAccepted(file.name, accept))
    setWrong(other ? uiText.file.wrongKind(other.name, accept.join(', ')) : null)
    give(taken.filter((file) => isAccepted(file.name, accept)))
  }
  /** Whatever else lies there is nobody's mistake. */
  const takeFolder = (found: readonly File[]) => {
    const right = found.filter((file) => isAccepted(file.name, accept))
    setWrong(right.length === 0 ? uiText.file.noneInFolder(accept.join(', ')) : null)
    give(right)
  }
  const drop: DropHandler = ({ items }) => {
    const isFolder = hasFolder && items.some((item) => item.kind === 'directory')
    void filesOf(items, hasFolder).then(isFolder ? takeFolder : take)
  }
  const problem = error ?? wrong ?? undefined
  return (
    <div className="field" id={id}>
      <span className="field__label">{label}</span>
      {description && <span className="field__description">{description}</span>}
      {problem && (
        <span className="field__error" role="alert">
          <Icon name="error" /> {problem}
        </span>
      )}
      <DropZone className="file-drop" onDrop={drop} aria-label={uiText.file.drop}>
        <Text slot="label" className="visually-hidden">
          {label}
        </Text>
        <FileTrigger
          acceptedFileTypes={accept}
          allowsMultiple={isMultiple}
          onSelect={(list) => take([...(list ?? [])])}
        >
          <Button icon="folder">{isMultiple ? uiText.file.chooseMany : uiText.file.choose}</Button>
        </FileTrigger>
        {hasFolder && (
          <FileTrigger acceptDirectory onSelect={(list) => takeFolder([...(list ?? [])])}>
            <Button icon="folder">{uiText.file.chooseFolder}</Button>
          </FileTrigger>
        )}
        <span className="muted">{isMultiple ? uiText.file.orDropMany : uiText.file.orDrop}</span>
        <ChosenFiles files={files} onFiles={onFiles} />
      </DropZone>
    </div>
  )
}

type DropItems = Parameters<DropHandler>[0]['items']

async function filesOf(items: DropItems, hasFolder: boolean): Promise<File[]> {
  const files: File[] = []
  for (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile())
    else if (item.kind === 'directory' && hasFolder) {
      for await (const entry of item.getEntries()) if (entry.kind === 'file') files.push(await entry.getFile())
    }
  }
  return files
}

const isAccepted = (name: string, accept: readonly string[]) =>
  accept.length === 0 || accept.some((extension) => name.toLowerCase().endsWith(extension.toLowerCase()))

function ChosenFiles({ files, onFiles }: Pick<FileDropProps, 'files' | 'onFiles'>) {
  if (files.length === 0) return null
  return (
    <ul className="file-drop__files" aria-label={uiText.file.chosen(files.length)}>
      {files.map((file) => (
        <li key={`${file.name}:${file.size}`}>
          <Icon name="document" />
          <span>
            {file.name} <span className="muted">{formatBytes(file.size)}</span>
          </span>
          <IconButton
            icon="close"
            size="small"
            label={uiText.action.remove(file.name)}
            onPress={() => onFiles(files.filter((other) => other !== file))}
          />
        </li>
      ))}
    </ul>
  )
}
