// What the check of the PDF says of each signature, in its own sentence (R-ACT-4). Renderer.
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { Icon } from '../../../kit/icons.tsx'
import type { FoundActa } from './use-acta.ts'

const text = actaPlaceText.sign

export function SignatureVerdicts({ signatures }: { readonly signatures: FoundActa['signatures'] }) {
  return (
    <section className="room-stack" aria-label={text.list}>
      <h3>{text.list}</h3>
      <ul className="plain-list room-gapped">
        {signatures.map((signature) => (
          <li key={signature.field} className="verdict" data-intact={signature.intact}>
            <Icon name={signature.intact ? 'signed' : 'error'} label={signature.intact ? text.intact : text.broken} />
            <span>{signature.sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
