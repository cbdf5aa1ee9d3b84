// One finding at its cell: what is proposed, the ways to decide it, and where the cell stands in its sheet. Renderer.
import { useState } from 'react'
import type { PackingFinding } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { routeHash } from '../../../shell/route.ts'
import { correct, keep } from '../deciding.ts'
import type { Given } from '../preparation-store.ts'
import { homeOf, stepName, stepRoute } from '../steps.ts'
import { SheetExcerpt } from './SheetExcerpt.tsx'

const text = stepText.problems

type CellPanelProps = { readonly finding: PackingFinding; readonly given: Given }

export function CellPanel({ finding, given }: CellPanelProps) {
  const { cell, sheet, options } = finding
  const isTyped = Object.keys(given.typed).includes(sheet)
  return (
    <Panel title={cell === null ? sheet : text.cell(`${sheet}!${cell}`)}>
      <p>
        <WithCodes text={finding.text} />
      </p>
      {cell === null || isTyped ? (
        <Elsewhere finding={finding} given={given} />
      ) : (
        <>
          {options.length > 1 && <Question finding={finding} given={given} />}
          {options.length === 1 && <Proposal finding={finding} given={given} />}
          {options.length !== 1 && finding.mayStand && <Keep finding={finding} given={given} />}
          {options.length < 2 && <Correct finding={finding} given={given} />}
        </>
      )}
      <SheetExcerpt finding={finding} given={given} />
    </Panel>
  )
}

function Elsewhere({ finding, given }: CellPanelProps) {
  const home = homeOf(finding)
  return (
    <>
      <p className="muted">{home === 'problems' ? text.inFile : text.elsewhere}</p>
      <Row>
        {home !== 'problems' && (
          <ButtonLink href={routeHash(stepRoute(home))} icon="forward">
            {stepText.goTo(stepName(home))}
          </ButtonLink>
        )}
        {finding.mayStand && <Keep finding={finding} given={given} />}
      </Row>
    </>
  )
}

const Keep = ({ finding, given }: CellPanelProps) => (
  <Row>
    <Button icon="check" onPress={() => void keep(given.decisions, [finding])}>
      {text.keep}
    </Button>
  </Row>
)

function Proposal({ finding, given }: CellPanelProps) {
  const [option] = finding.options
  return (
    <>
      <p className="cell-says">
        <span className="muted">{text.proposal}:</span> <strong>{option}</strong>
      </p>
      <Row>
        <Button variant="primary" icon="check" onPress={() => void correct(given.decisions, [finding], () => option)}>
          {text.accept}
        </Button>
        {finding.mayStand && <Button onPress={() => void keep(given.decisions, [finding])}>{text.keep}</Button>}
      </Row>
    </>
  )
}

function Question({ finding, given }: CellPanelProps) {
  const [answer, setAnswer] = useState<string | null>(null)
  const [hasTried, setTried] = useState(false)
  const apply = () => {
    setTried(true)
    if (answer !== null) void correct(given.decisions, [finding], () => answer)
  }
  return (
    <>
      <RadioGroup
        label={text.question}
        options={finding.options.map((option) => ({ id: option, label: option }))}
        value={answer}
        onChange={setAnswer}
        error={hasTried && answer === null ? text.answerMissing : undefined}
      />
      <Row>
        <Button variant="primary" icon="check" onPress={apply}>
          {text.answer}
        </Button>
      </Row>
    </>
  )
}

function Correct({ finding, given }: CellPanelProps) {
  const [now, setNow] = useState(finding.content ?? '')
  const apply = () => {
    if (now !== finding.content) void correct(given.decisions, [finding], () => now)
  }
  return (
    <form
      className="correct"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <TextField label={text.correct} description={text.correctHint} value={now} onChange={setNow} spellCheck="false" />
      <div>
        <Button type="submit">{text.correctAct}</Button>
      </div>
    </form>
  )
}
