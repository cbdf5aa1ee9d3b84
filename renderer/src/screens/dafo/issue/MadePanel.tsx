// What was made, to be saved and handed over: the package, the letters, the authority. Renderer.
import { useEffect, useRef } from 'react'
import { prepareText } from '../../../../../shared/text/dafo.ts'
import { groupedFingerprint, letterText } from '../../../../../shared/text/letters.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { useSave } from '../../../state/files.ts'
import { LetterTable } from '../LetterTable.tsx'
import { MadeFile } from '../MadeFile.tsx'
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
      <MadeFile
        title={text.package}
        detail={text.packageDetail}
        file={made.file}
        sha256={made.sha256}
        saveLabel={text.savePackage}
        level={3}
      />
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
  return (
    <Panel title={text.letters} level={3}>
      <p className="muted">{text.lettersDetail}</p>
      <LetterTable caption={text.lettersTable} letters={made.letters} />
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
