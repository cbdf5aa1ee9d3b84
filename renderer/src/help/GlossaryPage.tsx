// The glossary as a page of the help. Renderer.
import { useContext } from 'react'
import { glossary } from '../../../shared/text/glossary.ts'
import { helpText as text } from '../../../shared/text/help.ts'
import { CitationsContext } from '../kit/Term.tsx'

export function GlossaryPage() {
  const citations = useContext(CitationsContext)
  return (
    <>
      <h2 tabIndex={-1}>{text.page.glosario}</h2>
      <p className="muted">{citations === null ? text.glossaryNoArticles : text.glossaryLead}</p>
      <dl className="glossary">
        {Object.values(glossary).map(({ term, means, rule }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <p>{means}</p>
              {citations && <p className="muted small">{citations[rule]}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
