// What the place begins with: why one is asked, and whose names to compare. They stay among the private papers. Renderer.
import { useState } from 'react'
import { citation } from '../../../../../shared/bases/rule-pack.ts'
import { conflictText } from '../../../../../shared/text/juror-conflicts.ts'
import { Button } from '../../../kit/Button.tsx'
import { Grid, Panel } from '../../../kit/Layout.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useDesk } from '../../../state/desk.ts'
import { useNotebook } from '../../../state/notebook.ts'
import type { Question } from './conflict-rows.ts'

const text = conflictText.names

type ToldNamesProps = {
  readonly questions: readonly Question[]
  readonly isFirst: boolean
  readonly onClose: () => void
}

export function ToldNames({ questions, isFirst, onClose }: ToldNamesProps) {
  const { bases } = useDesk().state.contest
  const { notebook, changeDesk } = useNotebook()
  const hinted = questions.filter(({ hints }) => hints.length > 0).length
  const hasTold = notebook.desk.relatives.length + notebook.desk.companies.length > 0
  return (
    <div className="conflict-intro">
      <Panel>
        <p>{conflictText.why(citation(bases, 'R-ABS-1').article)}</p>
        <p>{conflictText.causes}</p>
        <ul>
          {bases.abstentionCauses.map((cause) => (
            <li key={cause.id}>{cause.text}</li>
          ))}
        </ul>
      </Panel>
      <Panel title={text.title}>
        <p className="muted">{text.privacy}</p>
        <Grid min="18rem">
          <Lines
            label={text.relatives}
            description={text.relativesHint}
            lines={notebook.desk.relatives}
            onLines={(relatives) => changeDesk((papers) => ({ ...papers, relatives }))}
          />
          <Lines
            label={text.companies}
            description={text.companiesHint}
            lines={notebook.desk.companies}
            onLines={(companies) => changeDesk((papers) => ({ ...papers, companies }))}
          />
        </Grid>
        <p role="status">{(hasTold || hinted > 0) && text.found(hinted)}</p>
        <Button variant="primary" icon="forward" onPress={onClose}>
          {isFirst ? text.begin : text.again}
        </Button>
      </Panel>
    </div>
  )
}

type LinesProps = {
  readonly label: string
  readonly description: string
  readonly lines: readonly string[]
  readonly onLines: (lines: string[]) => void
}

/** What a paper of the notebook takes. */
const [MOST_LINES, LONGEST] = [200, 200]

function Lines({ label, description, lines, onLines }: LinesProps) {
  const [typed, setTyped] = useState(lines.join('\n'))
  const change = (value: string) => {
    setTyped(value)
    const told = value.split('\n').map((line) => line.trim().slice(0, LONGEST))
    onLines(told.filter((line) => line !== '').slice(0, MOST_LINES))
  }
  return (
    <TextArea
      label={label}
      description={description}
      value={typed}
      onChange={change}
      rows={4}
      autoComplete="off"
      spellCheck="false"
    />
  )
}
