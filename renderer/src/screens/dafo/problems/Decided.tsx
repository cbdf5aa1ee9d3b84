// What was decided of the list, each with its way back. Renderer.
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { placeText } from '../../../../../shared/text/refusals/import.ts'
import { Button } from '../../../kit/Button.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { undoCorrection, undoKeep } from '../deciding.ts'
import type { Given } from '../preparation-store.ts'

const text = stepText.problems

type DecidedProps = { readonly reading: PackingReading; readonly decisions: Given['decisions'] }

export function Decided({ reading, decisions }: DecidedProps) {
  const standing = reading.standing.filter(({ sheet }) => sheet !== 'Dossiers')
  const count = reading.corrections.length + standing.length
  if (count === 0) return null
  return (
    <Disclosure title={text.decided(count)} level={2} isOpenAtFirst>
      <ul className="decided">
        {reading.corrections.map((correction) => {
          const place = `${correction.sheet}!${correction.cell}`
          return (
            <li key={place}>
              <span>
                <strong className="nowrap">{place}</strong> {text.changed(correction.was, correction.now)}
              </span>
              <Undo place={place} onPress={() => void undoCorrection(decisions, correction)} />
            </li>
          )
        })}
        {standing.map((finding) => (
          <li key={finding.id}>
            <span>
              <strong>{placeText(finding)}</strong> <WithCodes text={finding.text} /> {text.kept}
            </span>
            <Undo place={placeText(finding)} onPress={() => void undoKeep(decisions, finding.id)} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

const Undo = ({ place, onPress }: { readonly place: string; readonly onPress: () => void }) => (
  <Button size="small" variant="quiet" icon="undo" onPress={onPress}>
    {text.undo}
    <span className="visually-hidden"> {place}</span>
  </Button>
)
