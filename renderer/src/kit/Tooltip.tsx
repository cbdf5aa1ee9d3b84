// A tool tip for a control that has only an icon. Renderer.
import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { KeyHint } from './KeyHint.tsx'

export type TooltipProps = {
  readonly text: string
  readonly keys?: readonly string[]
  /** One focusable control of the kit. */
  readonly children: ReactElement
}

export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className="tooltip" offset={8}>
        {text} {keys && <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
