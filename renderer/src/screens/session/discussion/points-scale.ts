// Additional points as a scale to choose from, 0 to the most that the pack lets (R-SCO-2). Runs in the renderer.
import type { ScaleStep } from '../../../kit/ScoreScale.tsx'

export const pointsScale = (max: number): readonly ScaleStep[] =>
  Array.from({ length: max + 1 }, (_, value) => ({ value, word: '' }))
