// A word of the Bases in a text: pressed, it says what it means and by which article. Renderer.
import { createContext, type ReactNode, useContext } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { glossary, type TermId } from '../../../shared/text/glossary.ts'

/** The article of each rule, of the contest that is open; null where none is. */
export const CitationsContext = createContext<RulePack['citations'] | null>(null)

export type TermProps = { readonly id: TermId; readonly children: ReactNode }

export function Term({ id, children }: TermProps) {
  const citations = useContext(CitationsContext)
  const { term, means, rule } = glossary[id]
  return (
    <DialogTrigger>
      <Button className="term">{children}</Button>
      <Popover className="popover term-popover" placement="bottom start">
        <Dialog className="term-popover__text">
          <Heading slot="title" level={2}>
            {term}
          </Heading>
          <p>{means}</p>
          {citations && <p className="muted small">{citations[rule]}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
