// The juror's guide and the sheet of keys (es-PE). Runs in every process.

export const jurorHelpText = {
  title: 'Ayuda',
  lead: 'Lo necesario para evaluar, en orden. Cada término es el de las Bases.',
  guide: [
    {
      title: 'Antes de leer',
      text: [
        'Un expediente se abre después de decir si tiene un conflicto de interés con esa postulación. En Postulaciones use Responder ahora: la tecla N anota que no lo tiene y la C lleva a abstenerse.',
        'Puede escribir apellidos de sus parientes y empresas con las que tiene vínculo: el programa los coteja con los postulantes y avisa si alguno coincide. Si no es un conflicto, se anota por qué. Esos nombres no salen de la laptop.',
        'Las que quedan sin coincidencias se pueden responder juntas, después de leer su lista.',
      ],
    },
    {
      title: 'Evaluar una postulación',
      text: [
        'En Evaluar está el expediente a la izquierda y sus puntajes a la derecha. Ponga un puntaje en cada sub criterio y escriba el comentario de la postulación.',
        'Arriba del panel se lee siempre el texto completo del sub criterio en el que está y las palabras de la escala.',
        'No hay botón de guardar: cada cambio se guarda solo. Arriba se lee la hora del último guardado.',
      ],
    },
    {
      title: 'Puntos adicionales',
      text: [
        'Van aparte de los puntos de la escala. Para darlos se marca al menos una causal de las Bases; nunca se escribe de qué persona se trata.',
      ],
    },
    {
      title: 'Abstenerse',
      text: [
        'Si tiene un vínculo con una postulación, use Abstenerme en esa postulación. El programa explica qué va a pasar antes de hacerlo y pide la causa y el hecho.',
        'Al instante prepara un aviso firmado que usted entrega a la presidencia del Jurado y a la DAFO. El panel de esa postulación dice si ya lo guardó. Donde otros verían un puntaje se lee «Se abstuvo».',
        'Puede abstenerse en cualquier momento, también después de sellar: entonces su matriz pasa a una versión nueva, que se guarda y se entrega otra vez.',
      ],
    },
    {
      title: 'Nadie ve los puntajes de otro',
      text: [
        'Este escritorio solo contiene lo suyo. Las matrices de los tres miembros se abren juntas, por acuerdo del Jurado, cuando todas están entregadas.',
        'Use Bloquear al levantarse, o las teclas Ctrl, Mayús y L. Después de diez minutos sin nadie se bloquea solo. Al entrar otra vez sigue donde estaba.',
        'Todo lo que este equipo guarda está cifrado: sin su código o su frase de paso no se lee ni el nombre de una postulación. La frase se define al entrar por primera vez y se cambia con la llave de arriba.',
      ],
    },
    {
      title: 'Sellar y entregar',
      text: [
        'En Entregar está la lista de lo que falta, el resumen para revisar y el sello. Sellar es definitivo: ningún puntaje ni comentario cambia después.',
        'Después se guarda el archivo .matriz y se entrega a quien preside. Sus cuatro palabras permiten comprobar por teléfono que es el mismo archivo.',
      ],
    },
  ],
  keys: {
    title: 'Teclas',
    note: 'En un campo de texto las letras se escriben; Esc vuelve a los puntajes.',
    evaluate: 'En Evaluar',
    everywhere: 'En todo el escritorio',
    inEvaluate: [
      { keys: ['1', '…', '5'], does: 'Pone el puntaje y pasa al siguiente sub criterio' },
      { keys: ['↑', '↓'], does: 'Sub criterio anterior o siguiente' },
      { keys: ['Supr'], does: 'Borra el puntaje' },
      { keys: ['U'], does: 'Deshace el último cambio de puntaje' },
      { keys: ['N'], does: 'Va a lo siguiente que falta, aquí o en otra postulación' },
      { keys: ['C'], does: 'Va al comentario de la postulación' },
      { keys: ['Mayús', 'C'], does: 'Abre el comentario del sub criterio' },
      { keys: ['B'], does: 'Puntos adicionales' },
      { keys: ['A', 'S'], does: 'Postulación anterior o siguiente' },
    ],
    dossier: 'En el expediente',
    inDossier: [
      { keys: ['Z', 'X'], does: 'Página anterior o siguiente' },
      { keys: ['P'], does: 'Ir a una página por su número' },
      { keys: ['Ctrl', 'F'], does: 'Buscar una palabra' },
      { keys: ['I'], does: 'Abre o cierra el índice, sus marcas y sus notas' },
      { keys: ['M'], does: 'Marca la página, o quita la marca' },
      { keys: ['O'], does: 'Escribe una nota privada en la página' },
      { keys: ['+', '-'], does: 'Acerca o aleja' },
      { keys: ['W'], does: 'Ajusta al ancho o a la página entera' },
      { keys: ['D'], does: 'De dos en dos páginas, o de una en una' },
      { keys: ['F'], does: 'Leer con toda la ventana; Esc vuelve' },
      { keys: ['T'], does: 'Con toda la ventana: pliega o despliega los puntajes' },
    ],
    anywhere: [
      { keys: ['Alt', '1', '…', '5'], does: 'Los cinco lugares de la izquierda' },
      { keys: ['F1'], does: 'Esta ayuda' },
      { keys: ['Ctrl', 'Mayús', 'L'], does: 'Bloquea el escritorio' },
    ],
  },
} as const
