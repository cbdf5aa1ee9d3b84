// A part of the screen that takes the focus when another stage of the session comes into it. Renderer.
import type { ReactNode } from 'react'
import { useFocusOnChange } from '../../kit/use-focus-on-change.ts'

export function FocusArea({ stage, children }: { readonly stage: string; readonly children: ReactNode }) {
  const area = useFocusOnChange<HTMLDivElement>(stage)
  return (
    <div className="focus-area" ref={area} tabIndex={-1}>
      {children}
    </div>
  )
}
