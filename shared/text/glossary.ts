// The words of the Bases that a person meets in the app, with the rule that their article is cited by (es-PE). Every
// process.
import type { RuleId } from '../bases/rule-pack.ts'

export type GlossaryEntry = { readonly term: string; readonly means: string; readonly rule: RuleId }

/** In the order of the alphabet. What the Bases define is in their words; the rest says what they do with it. */
export const glossary = {
  abstention: {
    term: 'Abstención',
    means:
      'El miembro del Jurado respecto del cual se configure alguna incompatibilidad, o un hecho susceptible de restarle imparcialidad, se abstiene de evaluar esa postulación y lo comunica de inmediato a la presidencia del Jurado y a la DAFO. Señalarla corresponde al miembro afectado. No es una ausencia: sigue evaluando las demás.',
    rule: 'R-ABS-1',
  },
  agreement: {
    term: 'Acuerdo',
    means:
      'Lo que el Jurado decide votando, por unanimidad o mayoría simple. Cada acuerdo consta en el Acta con el sentido de cada voto.',
    rule: 'R-VOT-1',
  },
  submission: {
    term: 'Apta',
    means:
      'La postulación que pasó la revisión de requisitos de la DAFO. Solo las aptas llegan al Jurado para ser evaluadas.',
    rule: 'R-SCO-3',
  },
  equity: {
    term: 'Criterio de equidad',
    means:
      'El Jurado debe considerar favorablemente a los proyectos de personas jurídicas domiciliadas en las regiones proporcionalmente menos representadas a nivel de postulaciones. Se emplea de forma dirimente, en un empate.',
    rule: 'R-EQU-1',
  },
  desierto: {
    term: 'Desierto',
    means:
      'El Jurado puede declarar desierto el concurso, total o parcialmente, por motivos fundados: si considera que las postulaciones no cumplen con los criterios de evaluación.',
    rule: 'R-VOT-2',
  },
  waitlist: {
    term: 'Lista de espera',
    means:
      'Las postulaciones que siguen a las beneficiarias, en su orden y con su monto: se atienden si quedan recursos disponibles, por ejemplo por un desistimiento.',
    rule: 'R-AMT-9',
  },
  scoresheet: {
    term: 'Matriz del Jurado',
    means:
      'Matriz elaborada por los miembros del Jurado de manera autónoma y anónima que consigna puntajes y comentarios referenciales, a fin de que el postulante reciba una retroalimentación sobre su proyecto.',
    rule: 'R-SCO-4',
  },
  modality: {
    term: 'Modalidad',
    means:
      'La parte del concurso a la que se postula. Cada una tiene su monto máximo por proyecto y su reserva para regiones.',
    rule: 'R-AMT-2',
  },
  bonus: {
    term: 'Puntos adicionales',
    means:
      'Puntos fuera de la escala, por las causales que las Bases enumeran. Para darlos se marca al menos una; nunca se escribe de qué persona se trata.',
    rule: 'R-SCO-2',
  },
  reserve: {
    term: 'Reserva para regiones',
    means:
      'La parte de los recursos destinada a personas jurídicas domiciliadas en regiones, excluyendo a Lima Metropolitana y Callao, que realicen sus actividades principalmente en ellas y la pidan. Lima provincias sí es una región.',
    rule: 'R-AMT-5',
  },
  subcriterion: {
    term: 'Sub criterio',
    means:
      'Cada punto que se evalúa, con un número entero de la escala de las Bases. Los sub criterios se agrupan en criterios.',
    rule: 'R-SCO-1',
  },
  dissent: {
    term: 'Voto singular',
    means:
      'El voto del miembro que no está de acuerdo con la mayoría. Dice sus motivos, y estos constan en el Acta junto al acuerdo.',
    rule: 'R-JUR-4',
  },
} as const satisfies Record<string, GlossaryEntry>

export type TermId = keyof typeof glossary
