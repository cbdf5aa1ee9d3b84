// The day in Lima, and a new render when it becomes the next one. Renderer.
import { useSyncExternalStore } from 'react'
import { limaDay } from '../../../../../shared/domain/scoring/progress.ts'

const EVERY_MS = 30_000

export const useToday = (): number => useSyncExternalStore(subscribe, () => limaDay(Date.now()))

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, EVERY_MS)
  return () => clearInterval(timer)
}
