// Reasons that a new outcome asks for, while they are written. Runs in the renderer.

/** By juror id. */
export type Reasons = Readonly<Record<string, string>>

export const areWritten = (silent: readonly string[], reasons: Reasons): boolean =>
  silent.every((jurorId) => reasons[jurorId]?.trim())
