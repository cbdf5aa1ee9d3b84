// Ayuda: the juror's short guide and the sheet of keys. Renderer.
import { jurorHelpText } from '../../../../shared/text/juror-help.ts'
import { KeyHint } from '../../kit/KeyHint.tsx'
import { Panel, Split, Stack } from '../../kit/Layout.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { Screen } from '../../shell/Screen.tsx'

const text = jurorHelpText

export function HelpPlace() {
  return (
    <Screen title={text.title} isReady>
      <PageHeader title={text.title} lead={text.lead} />
      <Split main={<Guide />} aside={<KeySheet />} asideWidth="28rem" />
    </Screen>
  )
}

function Guide() {
  return (
    <Stack>
      {text.guide.map((chapter) => (
        <Panel key={chapter.title} title={chapter.title}>
          {chapter.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Panel>
      ))}
    </Stack>
  )
}

function KeySheet() {
  return (
    <Panel title={text.keys.title}>
      <p className="muted">{text.keys.note}</p>
      <h3>{text.keys.evaluate}</h3>
      <KeyList keys={text.keys.inEvaluate} />
      <h3>{text.keys.dossier}</h3>
      <KeyList keys={text.keys.inDossier} />
      <h3>{text.keys.everywhere}</h3>
      <KeyList keys={text.keys.anywhere} />
    </Panel>
  )
}

type KeyLine = { readonly keys: readonly string[]; readonly does: string }

function KeyList({ keys }: { readonly keys: readonly KeyLine[] }) {
  return (
    <dl className="key-sheet">
      {keys.map((line) => (
        <KeyPair key={line.does} {...line} />
      ))}
    </dl>
  )
}

const KeyPair = ({ keys, does }: KeyLine) => (
  <>
    <dt>
      <KeyHint keys={keys} />
      <span className="visually-hidden">{keys.join(' ')}</span>
    </dt>
    <dd>{does}</dd>
  </>
)
