// What was made, to be saved and handed over: the package, the letters, the authority. Renderer.
import { useEffect, useRef } from 'react'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { fileText, shortHash } from '../../../../../shared/text/files.ts'
import { formatBytes } from '../../../../../shared/text/format.ts'
import { groupedFingerprint, letterText } from '../../../../../shared/text/letters.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { Table } from '../../../kit/Table.tsx'
import { useSave } from '../../../state/files.ts'
import type { Made } from '../preparation-store.ts'

const text = prepareText.made

export type MadePanelProps = { readonly made: Made; readonly onAnother: () => void }

export function MadePanel({ made, onAnother }: MadePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => void heading.current?.focus(), [])
  const save = useSave()
  return (
    <>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        <p className="muted">{text.lead}</p>
      </div>
      <Panel title={text.package} level={3}>
        <p className="muted">{text.packageDetail}</p>
        <p>
          {made.file.name} <span className="muted">{formatBytes(made.file.size)}</span> · {fileText.fingerprint}:{' '}
          <strong className="nowrap">{shortHash(made.sha256)}</strong>
        </p>
        <div>
          <Button variant="primary" icon="exported" onPress={() => void save(made.file)}>
            {text.savePackage}
          </Button>
        </div>
      </Panel>
      <Letters made={made} />
      <Panel title={text.authority} level={3}>
        <p className="muted">{text.authorityDetail}</p>
        <p>
          {letterText.authority}: <span className="code">{groupedFingerprint(made.authority.fingerprint)}</span>
        </p>
        <Row>
          <Button icon="key" onPress={() => void save(made.authority.file)}>
            {text.saveAuthority}
          </Button>
          <Button icon="document" onPress={() => void save(made.authority.letter)}>
            {text.saveOwnLetter}
          </Button>
        </Row>
      </Panel>
      <NextSteps onAnother={onAnother} />
    </>
  )
}

function Letters({ made }: { readonly made: Made }) {
  const save = useSave()
  return (
    <Panel title={text.letters} level={3}>
      <p className="muted">{text.lettersDetail}</p>
      <Table
        caption={text.lettersTable}
        isCaptionHidden
        rows={made.letters}
        rowId={(letter) => letter.jurorId}
        columns={[
          { id: 'juror', header: text.juror, isRowHeader: true, cell: (letter) => letter.name },
          { id: 'profile', header: text.profile, cell: (letter) => letter.profile },
          {
            id: 'file',
            header: text.letter,
            cell: (letter) => (
              <Button size="small" icon="document" onPress={() => void save(letter.file)}>
                {text.saveLetter}
                <span className="visually-hidden"> {text.letterOf(letter.name)}</span>
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}

const NextSteps = ({ onAnother }: Pick<MadePanelProps, 'onAnother'>) => (
  <Panel title={text.next} level={3}>
    <ol>
      {text.nextSteps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <div>
      <Button variant="quiet" onPress={onAnother}>
        {text.another}
      </Button>
    </div>
  </Panel>
)
