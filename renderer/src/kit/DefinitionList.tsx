// Facts with their names. Renderer.
import type { ReactNode } from 'react'

export type Definition = { readonly term: string; readonly value: ReactNode }

export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {items.map((item) => (
        <DefinitionPair key={item.term} {...item} />
      ))}
    </dl>
  )
}

function DefinitionPair({ term, value }: Definition) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}
