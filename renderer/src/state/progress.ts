// How far the core is with long work. Renderer.
import { useEffect, useState } from 'react'
import type { EventData } from '../../../shared/contract/operations.ts'
import { on } from '../bridge/call.ts'

export type Progress = EventData<'progress'>

/** The last progress of a task (of any, without one) since it is watched; null before the core said anything. */
export function useProgress(task: string | undefined): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    const stop = on('progress', (told) => {
      if (task === undefined || told.task === task) setProgress(told)
    })
    return () => {
      stop()
      setProgress(null)
    }
  }, [task])
  return progress
}
