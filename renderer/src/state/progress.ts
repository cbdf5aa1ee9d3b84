// How far the core is with long work. Renderer.
import { useEffect, useState } from 'react'
import type { EventData } from '../../../shared/contract/operations.ts'
import { on } from '../bridge/call.ts'

export type Progress = EventData<'progress'>

/** The last progress of a task while it is watched; null before the core said anything. */
export function useProgress(isWatched: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    if (!isWatched) return
    const stop = on('progress', setProgress)
    return () => {
      stop()
      setProgress(null)
    }
  }, [isWatched])
  return progress
}
