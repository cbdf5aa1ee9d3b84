// The words of unlocking: the wait after wrong tries (es-PE). Runs in every process.

export const unlockText = {
  wait: {
    title: 'Hubo varios intentos equivocados seguidos',
    left: (time: string) => `Puede probar otra vez en ${time}.`,
  },
} as const
