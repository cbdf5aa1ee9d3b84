// The letters of those who get a code, each with the button that saves it. Renderer.
import type { FileRef } from '../../../../shared/contract/bridge.ts'
import { prepareText } from '../../../../shared/text/dafo.ts'
import { Button } from '../../kit/Button.tsx'
import { Table } from '../../kit/Table.tsx'
import { useSave } from '../../state/files.ts'

const text = prepareText.made

type Letter = { readonly jurorId: string; readonly name: string; readonly profile: string; readonly file: FileRef }
export type LetterTableProps = { readonly caption: string; readonly letters: readonly Letter[] }

export function LetterTable({ caption, letters }: LetterTableProps) {
  const save = useSave()
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={letters}
      rowId={({ jurorId }) => jurorId}
      columns={[
        { id: 'juror', header: text.juror, isRowHeader: true, cell: ({ name }) => name },
        { id: 'profile', header: text.profile, cell: ({ profile }) => profile },
        {
          id: 'file',
          header: text.letter,
          cell: ({ name, file }) => (
            <Button size="small" icon="document" onPress={() => void save(file)}>
              {text.saveLetter}
              <span className="visually-hidden"> {text.letterOf(name)}</span>
            </Button>
          ),
        },
      ]}
    />
  )
}
