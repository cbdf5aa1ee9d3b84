// Several files where one is wanted: each with what it says of itself, and none is chosen for the person. Renderer.
import type { FileRef } from '../../../shared/contract/bridge.ts'
import { fileText } from '../../../shared/text/files.ts'
import { formatBytes } from '../../../shared/text/format.ts'
import { Button } from '../kit/Button.tsx'
import { Panel, Row } from '../kit/Layout.tsx'

const text = fileText.choice

/** `words` say what it is; without `isPossible` they say why it cannot be chosen. */
export type Choice = { readonly file: FileRef; readonly words: string; readonly isPossible: boolean }

export type FileChoiceProps = {
  readonly choices: readonly Choice[]
  readonly lead: string
  /** The word of the act: «Abrir», «Recibir». */
  readonly act: string
  readonly onChoose: (file: FileRef) => void
  readonly onNone: () => void
  readonly none: string
}

export function FileChoice({ choices, lead, act, onChoose, onNone, none }: FileChoiceProps) {
  return (
    <Panel title={text.title(choices.length)} level={3}>
      <p className="muted">{lead}</p>
      <ul className="file-choice" aria-label={text.title(choices.length)}>
        {choices.map(({ file, words, isPossible }) => (
          <li key={file.id} className="file-choice__file">
            <div>
              <p className="file-choice__name">
                {file.name} <span className="muted">{formatBytes(file.size)}</span>
              </p>
              <p className={isPossible ? '' : 'muted'}>{words}</p>
            </div>
            {isPossible && (
              <Button icon="folder" aria-label={`${act} ${file.name}`} onPress={() => onChoose(file)}>
                {act}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Row>
        <Button onPress={onNone}>{none}</Button>
      </Row>
    </Panel>
  )
}
