// What differs from the files as they were given, because a person said so. Renderer.
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { placeText } from '../../../../../shared/text/refusals/import.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'

const text = stepText.issue

export function DecidedPanel({ reading }: { readonly reading: PackingReading }) {
  const byHand = reading.dossiers.lines.filter((line) => line.isByHand)
  const isNothing = reading.corrections.length + reading.standing.length + byHand.length === 0
  return (
    <Panel title={text.decided}>
      {isNothing && <p className="muted">{text.nothingDecided}</p>}
      <ul className="open-findings">
        {reading.corrections.map(({ sheet, cell, was, now }) => (
          <li key={`${sheet}!${cell}`}>
            {sheet}!{cell}: {stepText.problems.changed(was, now)}
          </li>
        ))}
        {reading.standing.map((finding) => (
          <li key={finding.id}>
            {placeText(finding)}: <WithCodes text={finding.text} /> {stepText.problems.kept}
          </li>
        ))}
        {byHand.map(({ id, files }) => (
          <li key={id}>
            {id}: {files.join(', ')} ({stepText.dossiers.byHand})
          </li>
        ))}
      </ul>
    </Panel>
  )
}
