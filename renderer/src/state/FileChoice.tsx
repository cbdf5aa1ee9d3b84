// Several files where one is wanted: each with what it says of itself, and none is chosen for the person. Renderer.
import type { DescribedFile } from '../../../shared/contract/app.ts'
import type { FileRef } from '../../../shared/contract/bridge.ts'
import { fileText } from '../../../shared/text/files.ts'
import { formatBytes, formatDateTime } from '../../../shared/text/format.ts'
import { Button } from '../kit/Button.tsx'
import { Panel, Row } from '../kit/Layout.tsx'

const text = fileText.choice

export type FileChoiceProps = {
  readonly files: readonly DescribedFile[]
  readonly onChoose: (file: FileRef) => void
  readonly onNone: () => void
}

export function FileChoice({ files, onChoose, onNone }: FileChoiceProps) {
  return (
    <Panel title={text.title(files.length)} level={3}>
      <p className="muted">{text.lead}</p>
      <ul className="file-choice" aria-label={text.title(files.length)}>
        {files.map((described) => (
          <li key={described.file.id} className="file-choice__file">
            <Described {...described} />
            {described.facts && (
              <Button
                icon="folder"
                aria-label={text.choose(described.file.name)}
                onPress={() => onChoose(described.file)}
              >
                {text.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Row>
        <Button onPress={onNone}>{text.none}</Button>
      </Row>
    </Panel>
  )
}

function Described({ file, facts, problem }: DescribedFile) {
  return (
    <div>
      <p className="file-choice__name">
        {file.name} <span className="muted">{formatBytes(file.size)}</span>
      </p>
      {facts ? <p>{factsText(facts)}</p> : <p className="muted">{problem}</p>}
    </div>
  )
}

function factsText(facts: NonNullable<DescribedFile['facts']>): string {
  const { kind, contestId, rehearsal, version, createdAt } = facts
  return [
    fileText.kind[kind],
    text.contest(contestId),
    ...(rehearsal ? [text.rehearsal] : []),
    ...(version === null ? [] : [text.version(version)]),
    text.created(formatDateTime(Date.parse(createdAt))),
  ].join(' · ')
}
