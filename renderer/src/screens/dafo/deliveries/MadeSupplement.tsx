// What was made, to be saved and handed over: the supplement and the letters of its new codes. Renderer.
import { useEffect } from 'react'
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { fileText, shortHash } from '../../../../../shared/text/files.ts'
import { formatBytes } from '../../../../../shared/text/format.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Table } from '../../../kit/Table.tsx'
import { focusHeading } from '../../../shell/Shell.tsx'
import { useSave } from '../../../state/files.ts'
import { closeIssue, type Made } from './deliveries-store.ts'

const text = deliveriesText.made

type Letter = Made['letters'][number]

export function MadeSupplement({ made, contest }: { readonly made: Made; readonly contest: IssuedContest }) {
  const save = useSave()
  useEffect(() => focusHeading(), [])
  const isMember = ({ jurorId }: Letter) => contest.jurors.some(({ id }) => id === jurorId)
  const namesOf = (isWanted: (letter: Letter) => boolean) => made.letters.filter(isWanted).map(({ name }) => name)
  return (
    <>
      <PageHeader eyebrow={contest.contestId} title={text.title(made.number)} lead={text.lead} />
      <Panel title={text.file}>
        <p className="muted">{text.fileDetail}</p>
        <p>
          {made.file.name} <span className="muted">{formatBytes(made.file.size)}</span> · {fileText.fingerprint}:{' '}
          <strong className="nowrap">{shortHash(made.sha256)}</strong>
        </p>
        <div>
          <Button variant="primary" icon="exported" onPress={() => void save(made.file)}>
            {text.save}
          </Button>
        </div>
      </Panel>
      {made.letters.length > 0 && <NewLetters letters={made.letters} />}
      <Panel title={text.next}>
        <ol>
          {text
            .nextSteps(
              namesOf(isMember),
              namesOf((letter) => !isMember(letter)),
            )
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
        <div>
          <Button variant="quiet" onPress={() => void closeIssue()}>
            {text.another}
          </Button>
        </div>
      </Panel>
    </>
  )
}

function NewLetters({ letters }: Pick<Made, 'letters'>) {
  const save = useSave()
  return (
    <Panel title={text.letters}>
      <p className="muted">{text.lettersDetail}</p>
      <Table
        caption={text.lettersTable}
        isCaptionHidden
        rows={letters}
        rowId={({ jurorId }) => jurorId}
        columns={[
          { id: 'juror', header: prepareText.made.juror, isRowHeader: true, cell: ({ name }) => name },
          { id: 'profile', header: prepareText.made.profile, cell: ({ profile }) => profile },
          {
            id: 'file',
            header: prepareText.made.letter,
            cell: ({ name, file }) => (
              <Button size="small" icon="document" onPress={() => void save(file)}>
                {prepareText.made.saveLetter}
                <span className="visually-hidden"> {prepareText.made.letterOf(name)}</span>
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}
