// What a person reads when a call to the core fails for a reason that no rule gives (es-PE). Runs in every process.

export const failureText = {
  title: 'No se pudo hacer',
  cancelled: 'Se canceló',
  invalid:
    'El programa pidió algo que no corresponde. Cierre Acta Jurado y ábrala otra vez; nada de lo guardado se pierde.',
  fault: (reference: string) =>
    `Ocurrió un error del programa (referencia ${reference}). Lo guardado sigue a salvo. Cierre Acta Jurado, ábrala otra vez e intente de nuevo; si se repite, anote la referencia y comuníquelo a la DAFO.`,
} as const
