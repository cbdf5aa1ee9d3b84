// Detail that a person opens when wanted: the full text of a rule, a history. Renderer.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { Icon } from './icons.tsx'

export type DisclosureProps = {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly level?: 2 | 3 | 4
}

export function Disclosure({ title, children, isOpenAtFirst = false, level = 3 }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpenAtFirst}>
      <Heading level={level}>
        <Button slot="trigger" className="disclosure__button">
          <Icon name="forward" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure__panel">
        <div className="disclosure__content">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  )
}
