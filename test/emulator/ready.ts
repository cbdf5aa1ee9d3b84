// When the main module was evaluated, with its top-level awaits: `ready` comes only after that, as in Electron.

export const evaluated = Promise.withResolvers<void>()
