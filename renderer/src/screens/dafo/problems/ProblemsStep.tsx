// Step 3: everything that is wrong or open, in one list; each leads to its cell, and nothing is decided silently. Renderer.
import { useState } from 'react'
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Panel, Split } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useFocusWhenLost } from '../../../kit/use-focus-when-lost.ts'
import { type Given, usePreparation } from '../preparation-store.ts'
import { StepFrame } from '../StepFrame.tsx'
import { listFindings } from '../steps.ts'
import { AtOnce } from './AtOnce.tsx'
import { CellPanel } from './CellPanel.tsx'
import { Decided } from './Decided.tsx'
import { FindingList } from './FindingList.tsx'

const text = stepText.problems

export function ProblemsStep() {
  const { reading, given } = usePreparation()
  return <StepFrame step="problems">{reading && <Problems reading={reading} given={given} />}</StepFrame>
}

function Problems({ reading, given }: { readonly reading: PackingReading; readonly given: Given }) {
  const findings = listFindings(reading.findings)
  const [selected, setSelected] = useState<string | null>(null)
  // What was decided is gone from the list: the one that has its place is next.
  const [at, setAt] = useState(0)
  const current = findings.find(({ id }) => id === selected) ?? findings[Math.min(at, findings.length - 1)]
  const select = (id: string) => {
    setSelected(id)
    setAt(findings.findIndex((finding) => finding.id === id))
  }
  // A decision takes its own button away.
  const next = useFocusWhenLost<HTMLDivElement>(`${findings.length}/${reading.standing.length}/${current?.id}`)
  return (
    <>
      {current && <AtOnce findings={findings} decisions={given.decisions} />}
      {current ? (
        <Split
          asideWidth="34rem"
          main={<FindingList findings={findings} selected={current.id} onSelect={select} />}
          aside={
            <div ref={next} tabIndex={-1} className="focus-area">
              <CellPanel key={current.id} finding={current} given={given} />
            </div>
          }
        />
      ) : (
        <div ref={next} tabIndex={-1} className="focus-area">
          <Notice tone="success" title={text.none}>
            <p>{text.noneDetail}</p>
          </Notice>
        </div>
      )}
      <Rest reading={reading} given={given} />
    </>
  )
}

function Rest({ reading, given }: { readonly reading: PackingReading; readonly given: Given }) {
  return (
    <>
      <Decided reading={reading} decisions={given.decisions} />
      {reading.skippedSerials.length > 0 && (
        <Panel title={text.serials}>
          <p className="muted">{text.serialsDetail}</p>
          {reading.skippedSerials.map(({ letter, missing }) => (
            <p key={letter}>{text.ofLetter(letter, missing)}</p>
          ))}
        </Panel>
      )}
    </>
  )
}
