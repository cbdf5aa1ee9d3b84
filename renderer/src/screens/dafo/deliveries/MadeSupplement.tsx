// What was made, to be saved and handed over: the supplement and the letters of its new codes. Renderer.
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { LetterTable } from '../LetterTable.tsx'
import { MadeFile } from '../MadeFile.tsx'
import { closeIssue, type Made } from './deliveries-store.ts'

const text = deliveriesText.made

type Letter = Made['letters'][number]

export function MadeSupplement({ made, contest }: { readonly made: Made; readonly contest: IssuedContest }) {
  const isMember = ({ jurorId }: Letter) => contest.jurors.some(({ id }) => id === jurorId)
  const namesOf = (isWanted: (letter: Letter) => boolean) => made.letters.filter(isWanted).map(({ name }) => name)
  return (
    <>
      <PageHeader eyebrow={contest.contestId} title={text.title(made.number)} lead={text.lead} />
      <MadeFile
        title={text.file}
        detail={text.fileDetail}
        file={made.file}
        sha256={made.sha256}
        saveLabel={text.save}
      />
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
  return (
    <Panel title={text.letters}>
      <p className="muted">{text.lettersDetail}</p>
      <LetterTable caption={text.lettersTable} letters={letters} />
    </Panel>
  )
}
