// Four words of the log as it stood at a moment, to be read aloud (R-ACT-7). Renderer.
import { type Spoken, spokenIn } from '../../../../shared/domain/session/spoken.ts'
import { wordsText as text } from '../../../../shared/text/session/sitting.ts'
import { useSession } from '../../state/session.ts'

type SpokenWordsProps = Pick<Spoken, 'what'> & { readonly agreementId?: string }

export function SpokenWords({ what, agreementId }: SpokenWordsProps) {
  const { log } = useSession()
  const moment = spokenIn(log).findLast(
    (one) => one.what === what && (agreementId === undefined || one.agreementId === agreementId),
  )
  if (!moment) return null
  return (
    <p className="spoken">
      <span className="muted small">{text.label}</span> <strong className="spoken__words">{moment.words}</strong>{' '}
      <span className="muted small">{text.why}</span>
    </p>
  )
}
