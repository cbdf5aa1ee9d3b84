// What a step of the session needs and why it cannot be left out, with the article. Renderer.
import { useContext } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { agendaText } from '../../../../../shared/text/session/agenda.ts'
import { IconButton } from '../../../kit/Button.tsx'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { CitationsContext } from '../../../kit/Term.tsx'
import type { StepId } from './agenda-steps.ts'

const text = agendaText.guide

export function StepGuide({ step }: { readonly step: StepId }) {
  const citations = useContext(CitationsContext)
  const { needs, why, rule } = text.steps[step]
  return (
    <DialogTrigger>
      <IconButton icon="help" size="small" label={text.ask(agendaText.step[step])} />
      <Popover className="popover term-popover" placement="bottom end">
        <Dialog className="term-popover__text">
          <Heading slot="title" level={2}>
            {agendaText.step[step]}
          </Heading>
          <DefinitionList
            items={[
              { term: text.needs, value: needs },
              { term: text.why, value: why },
            ]}
          />
          {citations && <p className="muted small">{citations[rule]}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
