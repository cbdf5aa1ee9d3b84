// The words of the help reader and of the tour (es-PE). Runs in every process.
import type { HelpPage } from '../help/pages.ts'

export const helpText = {
  title: 'Ayuda',
  lead: 'Lo necesario para cada tarea, en orden. Cada término es el de las Bases.',
  opening: 'Abriendo la ayuda…',
  pages: 'Páginas de la ayuda',
  page: {
    'guia-del-jurado': 'Guía del jurado',
    'la-sala': 'La sesión del Jurado',
    'preparar-un-concurso': 'Preparar un concurso',
    'cambiar-un-concurso': 'Cambiar un concurso ya entregado',
    'comprobar-archivos': 'Comprobar archivos',
    'preguntas-frecuentes': 'Preguntas frecuentes',
    glosario: 'Glosario',
    teclas: 'Teclas',
  } satisfies Record<HelpPage, string>,
  search: 'Buscar en la ayuda',
  found: (n: number) => (n === 1 ? '1 resultado' : `${n} resultados`),
  nothing: (query: string) => `No hay nada sobre «${query}». Pruebe con una sola palabra.`,
  tour: 'Ver el recorrido otra vez',
  glossaryLead: 'Las palabras de las Bases, con el artículo del que salen.',
  glossaryNoArticles: 'Con un concurso abierto se cita el artículo de sus Bases.',
} as const

export const tourText = {
  title: 'Recorrido',
  step: (at: number, all: number) => `${at} de ${all}`,
  next: 'Siguiente',
  skip: 'Saltar el recorrido',
  end: 'Terminar',
  steps: {
    places: {
      title: 'Cinco lugares',
      text: 'Todo su trabajo está aquí: la lista, la evaluación, su matriz, la entrega y la ayuda. Alt y un número llevan a cada uno.',
    },
    work: {
      title: 'Sus postulaciones',
      text: 'Abra una para leer su expediente y puntuar al lado con las teclas 1 a 5. Aquí se ve siempre qué falta.',
    },
    saved: {
      title: 'Nada que guardar',
      text: 'Cada cambio se guarda solo en este equipo, sin red. Aquí se lee la hora del último.',
    },
    lock: {
      title: 'Bloquee al levantarse',
      text: 'Este botón cierra su escritorio. Nadie ve nada suyo sin su código o su frase de paso.',
    },
    help: {
      title: 'La ayuda de cada pantalla',
      text: 'F1 abre la ayuda de lo que está viendo, y el signo ? sus teclas.',
    },
  },
} as const
