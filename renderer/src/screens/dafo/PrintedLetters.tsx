// The activation letters on paper: one page each, seen by nothing but the printer. Renderer.
import { prepareText } from '../../../../shared/text/dafo.ts'
import type { Made } from './use-preparation.ts'

const text = prepareText.made

type PrintedLettersProps = { readonly letters: Made['letters']; readonly title: string }

export function PrintedLetters({ letters, title }: PrintedLettersProps) {
  return (
    <div className="printed-letters" aria-hidden="true">
      {letters.map((letter) => (
        <article key={letter.jurorId}>
          <p>{title}</p>
          <h2>{text.letterTitle}</h2>
          <p>
            {text.letterTo}: <strong>{letter.name}</strong>
            <br />
            {letter.profile}
          </p>
          <p>
            {text.code}:
            <br />
            <strong className="printed-letters__code">{letter.code}</strong>
          </p>
          <p>{text.letterBody}</p>
        </article>
      ))}
    </div>
  )
}
