// Title, identifier, resolutions, last day of the evaluation, official or rehearsal. Renderer.
import { useState } from 'react'
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { giveTyped } from '../preparation-store.ts'

const text = stepText.contest
const REHEARSAL = 'rehearsal'
const KINDS = [
  { id: 'NO', label: text.real },
  { id: 'SÍ', label: text.rehearsal },
] as const

type Line = PackingReading['details'][number]

export function DetailsForm({ reading }: { readonly reading: PackingReading }) {
  const [lines, setLines] = useState(reading.details)
  const change = (key: string, value: string) => {
    const next = lines.map((line) => (line.key === key ? { ...line, value } : line))
    setLines(next)
    return next
  }
  const write = (next: readonly Line[]) => {
    const isChanged = next.some(({ value }, at) => value !== reading.details[at]?.value)
    if (isChanged) void giveTyped({ Concurso: next.map(({ title, value }) => [title, value]) })
  }
  const rehearsal = lines
    .find(({ key }) => key === REHEARSAL)
    ?.value.toUpperCase()
    .replace('SI', 'SÍ')
  return (
    <>
      <div className="details-form">
        {lines
          .filter(({ key }) => key !== REHEARSAL)
          .map(({ key, title, value }) => (
            <TextField
              key={key}
              label={title}
              description={hintOf(key)}
              value={value}
              onChange={(now) => void change(key, now)}
              onBlur={() => write(lines)}
              autoComplete="off"
            />
          ))}
      </div>
      <RadioGroup
        label={text.kind}
        orientation="horizontal"
        options={KINDS}
        value={KINDS.find(({ id }) => id === rehearsal)?.id ?? null}
        onChange={(kind) => write(change(REHEARSAL, kind))}
      />
    </>
  )
}

function hintOf(key: string): string | undefined {
  if (key === 'id') return text.idHint
  return key.endsWith('Date') || key === 'evaluationEnds' ? text.dateHint : undefined
}
