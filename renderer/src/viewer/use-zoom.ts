// Zoom of the viewer: the width of the window until the person chooses otherwise. Renderer.
import { useState } from 'react'
import { type Fit, LARGEST_SCALE, SMALLEST_SCALE } from './page-layout.ts'

export type Zoom = {
  readonly fit: Fit
  readonly setFit: (fit: Fit) => void
  /** Larger or smaller than `scale`, which is what is shown now. */
  readonly change: (step: -1 | 1, scale: number) => void
}

const STEP = 1.2

export function useZoom(): Zoom {
  const [fit, setFit] = useState<Fit>('width')
  const change: Zoom['change'] = (step, scale) =>
    setFit(Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale * STEP ** step)))
  return { fit, setFit, change }
}
