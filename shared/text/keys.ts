// The keys of the app, list by list, in words (es-PE). What the screens bind and what the sheet of keys shows come from
// here. Runs in every process.

export type KeyList = {
  readonly title: string
  /** What each key does, by its name as `useKeys` binds it. Keys with the same words are shown together. */
  readonly does: Readonly<Record<string, string>>
  /** Keys that a control in focus takes itself: they hold wherever the list is shown. */
  readonly within?: Readonly<Record<string, string>>
}

const each = (keys: readonly string[], does: string) => Object.fromEntries(keys.map((key) => [key, does]))
const numbers = ['1', '2', '3', '4', '5']
const vote = 'Voto a favor o en contra de cada miembro, en su orden'

export const keyLists = {
  everywhere: {
    title: 'En todas partes',
    does: {
      F1: 'La ayuda de esta pantalla',
      '?': 'Las teclas de esta pantalla',
      'Ctrl+Shift+L': 'Bloquea y deja todo guardado',
      ...each(
        numbers.map((number) => `Alt+${number}`),
        'Los lugares de la izquierda',
      ),
    },
    within: { Escape: 'Cierra lo que está abierto, sin hacer nada' },
  },
  submissions: {
    title: 'En Postulaciones',
    does: { '/': 'Va a la búsqueda' },
    within: {
      ...each(['ArrowUp', 'ArrowDown'], 'Fila anterior o siguiente'),
      Enter: 'Abre la postulación',
      P: 'Aparta la postulación, o deja de apartarla',
    },
  },
  matrix: {
    title: 'En Mi matriz',
    does: { '/': 'Va a la búsqueda' },
    within: {
      ...each(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'Casilla vecina'),
      ...each(['PageUp', 'PageDown'], 'Ocho filas antes o después'),
      ...each(['Home', 'End'], 'Primera o última casilla de la fila'),
      ...each(numbers, 'Cambia el puntaje de la casilla'),
      ...each(['Delete', 'Backspace'], 'Borra el puntaje'),
      U: 'Deshace lo último',
      Enter: 'Abre la casilla en Evaluar',
      P: 'Aparta la postulación, o deja de apartarla',
      ' ': 'Elige la postulación para comparar dos',
    },
  },
  conflicts: {
    title: 'En los conflictos de interés',
    does: {
      N: 'No hay conflicto',
      C: 'Hay un conflicto: abre la abstención',
      ...each(['A', 'S'], 'Postulación anterior o siguiente'),
    },
  },
  evaluate: {
    title: 'En Evaluar',
    does: {
      ...each(numbers, 'Pone el puntaje y pasa al siguiente sub criterio'),
      ...each(['Delete', 'Backspace'], 'Borra el puntaje'),
      ...each(['U', 'Ctrl+Z'], 'Deshace lo último'),
      ...each(['Ctrl+Y', 'Ctrl+Shift+Z'], 'Vuelve a hacer lo deshecho'),
      N: 'Va a lo siguiente que falta, aquí o en otra postulación',
      C: 'Va al comentario de la postulación',
      'Shift+C': 'Abre el comentario del sub criterio',
      B: 'Puntos adicionales',
      ...each(['A', 'S'], 'Postulación anterior o siguiente'),
    },
    within: {
      ...each(['ArrowUp', 'ArrowDown'], 'Sub criterio anterior o siguiente'),
      Escape: 'En un comentario: vuelve a los puntajes',
    },
  },
  reading: {
    title: 'En el expediente',
    does: {
      ...each(['Z', 'X'], 'Página anterior o siguiente'),
      P: 'Ir a una página por su número',
      'Ctrl+F': 'Busca una palabra',
      I: 'Abre o cierra el índice, sus marcas y sus notas',
      M: 'Marca la página, o quita la marca',
      O: 'Escribe una nota privada en la página',
      ...each(['+', '-'], 'Acerca o aleja'),
      W: 'Ajusta al ancho o a la página entera',
      D: 'De dos en dos páginas, o de una en una',
      F: 'Lee con toda la ventana, o vuelve',
      T: 'Con toda la ventana: pliega o despliega los puntajes',
    },
    within: each(['PageUp', 'PageDown'], 'En las páginas: anterior o siguiente'),
  },
  agreements: {
    title: 'En Acuerdos y montos',
    does: { N: 'Propone un acuerdo' },
  },
  board: {
    title: 'En el tablero de montos',
    does: {
      'Ctrl+Z': 'Deshace lo último',
      ...each(['Ctrl+Y', 'Ctrl+Shift+Z'], 'Vuelve a hacer lo deshecho'),
    },
    within: { ...each(['ArrowLeft', 'ArrowRight'], 'En la barra de un monto: menos o más') },
  },
  vote: {
    title: 'Durante una votación',
    does: each(['1', '2', '3', 'Q', 'W', 'E'], vote),
  },
  prepare: {
    title: 'Al preparar un concurso',
    does: { 'Ctrl+Enter': 'Continúa con el paso siguiente' },
  },
} as const satisfies Record<string, KeyList>

export const keySheetText = {
  title: 'Teclas de esta pantalla',
  allTitle: 'Teclas',
  note: 'En un campo de texto las letras se escriben. Con Tab y Mayús + Tab se llega a todo.',
  between: 'o',
  upTo: '…',
}

const SHOWN: Readonly<Record<string, string>> = {
  Shift: 'Mayús',
  Enter: 'Intro',
  Delete: 'Supr',
  Backspace: 'Retroceso',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Home: 'Inicio',
  End: 'Fin',
  ' ': 'Espacio',
  PageUp: 'Re Pág',
  PageDown: 'Av Pág',
}

/** "Ctrl+Shift+L" → ['Ctrl', 'Mayús', 'L'], as they stand on the keyboard. */
export const shownKeys = (name: string): readonly string[] =>
  name === '+' ? ['+'] : name.split('+').map((key) => SHOWN[key] ?? key)

/** `keys`: each of them does it. Three or more that follow one another are told by the first and the last. */
export type KeyLine = { readonly keys: readonly string[]; readonly does: string }

/** The lines of a list, those of the keys in `bound` and those that a control takes itself. */
export function keyLines({ does, within = {} }: KeyList, isBound: (key: string) => boolean): readonly KeyLine[] {
  const lines = new Map<string, string[]>()
  const bound = Object.entries(does).filter(([key]) => isBound(key))
  for (const [key, words] of [...bound, ...Object.entries(within)]) lines.set(words, [...(lines.get(words) ?? []), key])
  return [...lines].map(([words, keys]) => ({ keys, does: words }))
}
