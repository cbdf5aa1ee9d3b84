// What the room shows on its wall, and who decides it. Every process.
import { projectorFacts, projectorShow } from '../domain/projector/facts.ts'
import { z } from '../zod.ts'
import { nothing, type Operations } from './operation.ts'
import { contestId } from './values.ts'

export const projectorOperations = {
  /** What the wall shows now. Asking is no work: it keeps nothing unlocked. */
  'session.projector': { input: z.strictObject({ contestId }), output: projectorFacts },
  /** The presidency's choice; it lasts until the app closes. */
  'session.show': { input: z.strictObject({ contestId, show: projectorShow }), output: nothing },
  /** Asks the shell for the window of the wall, on the second display where there is one. */
  'session.openProjector': { input: z.strictObject({ contestId }), output: nothing },
} as const satisfies Operations
