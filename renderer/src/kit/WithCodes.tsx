// A sentence whose submission codes stay whole: a browser may break a line at their hyphens. Renderer.
import { Fragment } from 'react'

const CODE = /([A-Z]{3}-[A-Z]-\d{5}-\d{2})/

/** The text is the same for whoever copies, searches or hears it. */
export function WithCodes({ text }: { readonly text: string }) {
  // Split by its one group, every second piece is a code; the place in the sentence is what tells the pieces apart.
  return text.split(CODE).map((piece, at) => {
    const key = `${at}:${piece}`
    return at % 2 === 0 ? (
      <Fragment key={key}>{piece}</Fragment>
    ) : (
      <span key={key} className="code-word">
        {piece}
      </span>
    )
  })
}
