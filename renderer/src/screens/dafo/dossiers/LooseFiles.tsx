// Files that are no submission's yet: given to one, or left out, by a person. Renderer.
import type { LooseFile, PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Select } from '../../../kit/Select.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { assign, keep, undoKeep } from '../deciding.ts'
import type { Given } from '../preparation-store.ts'

const text = stepText.dossiers

type LooseFilesProps = { readonly reading: PackingReading; readonly decisions: Given['decisions'] }

export function LooseFiles({ reading, decisions }: LooseFilesProps) {
  const { loose } = reading.dossiers
  const leftOver = reading.findings.filter(({ code }) => code === 'dossier-left-over')
  if (loose.length === 0) return null
  return (
    <Panel
      title={text.loose}
      actions={
        leftOver.length > 1 && (
          <Button size="small" onPress={() => void keep(decisions, leftOver)}>
            {text.leaveAllOut(leftOver.length)}
          </Button>
        )
      }
    >
      <ul className="loose-files">
        {loose.map((one) => (
          <li key={one.file}>
            <span className="loose-files__name">{one.file}</span>
            <StateTag state={one.state === 'left-out' ? 'withdrawn' : 'pending'} word={text.looseStates[one.state]} />
            <LooseActs loose={one} reading={reading} decisions={decisions} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function LooseActs({ loose, reading, decisions }: LooseFilesProps & { readonly loose: LooseFile }) {
  const { file, state } = loose
  const open = reading.findings.find((finding) => finding.file === file)
  const left = reading.standing.find((finding) => finding.file === file)
  const takeBack = () => void (left ? undoKeep(decisions, left.id) : assign(decisions, file, null))
  if (state === 'left-out')
    return (
      <Button size="small" variant="quiet" icon="undo" onPress={takeBack}>
        {text.takeBack}
        <span className="visually-hidden"> {file}</span>
      </Button>
    )
  const options = reading.dossiers.lines
    .filter((line) => line.state !== 'matched')
    .map(({ id, title }) => ({ id, label: id, description: title }))
  return (
    <>
      <Select
        label={text.assign(file)}
        isLabelHidden
        options={options}
        value={null}
        onChange={(id) => void assign(decisions, file, id)}
        isDisabled={options.length === 0}
      />
      {state === 'left-over' && (
        <Button size="small" onPress={() => void (open && keep(decisions, [open]))}>
          {text.leaveOut}
          <span className="visually-hidden"> {text.leaveOutOf(file)}</span>
        </Button>
      )}
    </>
  )
}
