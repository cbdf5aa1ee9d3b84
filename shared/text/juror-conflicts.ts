// The words with which a juror declares conflicts of interest before reading (es-PE). Runs in every process.
import type { HintField } from '../domain/abstention/conflicts.ts'
import type { HintSource } from '../domain/abstention/hints.ts'
import { submissions } from './sentence-count.ts'

export const conflictText = {
  title: 'Antes de leer',
  lead: 'Diga de cada postulación si tiene un conflicto de interés. Su expediente se abre después de responder.',
  why: (article: string) =>
    `${article}: quien tiene una incompatibilidad con una postulación, o un hecho que pueda restarle imparcialidad, se abstiene de evaluarla y lo comunica de inmediato a la presidencia del Jurado y a la DAFO. Señalarlo le corresponde solo a usted: el programa avisa cuando un nombre coincide, y no decide nada.`,
  causes: 'Hay conflicto si en una postulación existe:',
  progress: 'Respuestas',
  progressText: (done: number, all: number) => `Respondió en ${done} de ${submissions(all)}`,

  names: {
    title: 'Nombres que conviene cotejar',
    privacy: 'Quedan cifrados en esta laptop. No van en la matriz, en el aviso ni en ningún otro archivo.',
    relatives: 'Apellidos de sus parientes',
    relativesHint: 'Uno por línea. También los de su cónyuge o conviviente y su familia. Los suyos ya se cotejan.',
    companies: 'Empresas y asociaciones con las que tiene vínculo',
    companiesHint: 'Una por línea, con su nombre o su RUC.',
    edit: 'Parientes y empresas',
    begin: 'Empezar a responder',
    again: 'Volver a las postulaciones',
    found: (n: number) =>
      n === 0
        ? 'Ninguna postulación coincide con esos nombres.'
        : `${n === 1 ? 'Coincide 1 postulación' : `Coinciden ${n} postulaciones`}: se responden primero, una por una.`,
  },

  facts: {
    company: 'Persona jurídica',
    ruc: 'RUC',
    region: 'Región',
    representative: 'Representante legal',
    responsible: 'Responsable(s)',
    directors: 'Director(a/es/as)',
  },
  field: {
    applicant: 'Persona jurídica',
    representative: 'Representante legal',
    responsible: 'Responsable',
    director: 'Dirección',
  } satisfies Record<HintField, string>,
  coincides: {
    'own-name': () => 'coincide con su propio apellido',
    relative: (told: string) => `coincide con «${told}», de sus parientes`,
    company: (told: string) => `coincide con «${told}», de sus empresas`,
  } satisfies Record<HintSource, (told: string) => string>,

  question: '¿Tiene usted un conflicto de interés con esta postulación?',
  no: 'No tengo conflicto',
  yes: 'Tengo un conflicto: abstenerme',
  hints: {
    title: 'Hay nombres que coinciden',
    reason: 'Si no hay conflicto, diga por qué',
    missing: 'Diga por qué lo que coincide no es un conflicto, o absténgase.',
    own: 'Motivo',
    reasons: {
      namesake: 'Solo coincide el apellido: no hay parentesco ni vínculo.',
      company: 'Es otra empresa, con un nombre parecido: no tengo relación con ella.',
    },
    other: 'Otro motivo',
    kept: 'Queda anotado con su respuesta, junto al dato en el que coincide; no el nombre de su pariente o empresa.',
  },

  /** It may still stand there when the desk is locked, so it names no submission. */
  saidNo: 'Anotado: sin conflicto de interés.',
  denied: (when: string) => `Respondió que no tiene conflicto de interés, el ${when}.`,
  deniedReason: (fields: readonly HintField[], reason: string) =>
    `Coincidía: ${fields.map((field) => conflictText.field[field].toLowerCase()).join(', ')}. Su motivo: ${reason}`,
  changed: 'Si algo cambió o recordó un vínculo, puede abstenerse en cualquier momento.',
  read: 'Leer y calificar',
  toAll: 'Responder todas en una sola lista',

  list: {
    title: 'Sus respuestas',
    pending: 'Por responder',
    hinted: 'Coincide un nombre',
    no: 'Sin conflicto',
    abstained: 'Se abstuvo',
  },

  rest: {
    open: (n: number) => (n === 1 ? 'No tengo conflicto con la restante' : `Con ninguna de las ${n} restantes`),
    hinted: (n: number) =>
      n === 1
        ? 'Antes responda la postulación en la que coincide un nombre.'
        : `Antes responda las ${n} postulaciones en las que coincide un nombre.`,
    title: (n: number) =>
      n === 1 ? '¿Sin conflicto con la restante?' : `¿Sin conflicto con ninguna de las ${n} restantes?`,
    detail: 'Lea la lista. Su respuesta queda anotada en cada una; después todavía puede abstenerse de cualquiera.',
    table: 'Postulaciones sin responder',
    people: 'Personas',
    tick: (n: number) =>
      n === 1
        ? 'Leí sus datos y no tengo conflicto de interés con ella'
        : `Leí las ${n} y no tengo conflicto de interés con ninguna`,
    confirm: (n: number) => (n === 1 ? 'Anotar que no tengo conflicto' : `Anotar que no en las ${n}`),
    said: (n: number) => `Anotado: sin conflicto de interés en ${submissions(n)}.`,
  },

  done: {
    title: 'Respondió en todas las postulaciones',
    detail: (no: number, abstained: number) =>
      `${no} sin conflicto${abstained > 0 ? ` y ${abstained} con abstención. Entregue el aviso de cada una` : ''}.`,
    start: 'Empezar a leer',
  },

  notice: {
    title: (n: number) => `Antes de leer: falta responder en ${submissions(n)}`,
    detail: 'Cada expediente se abre cuando usted dice que no tiene un conflicto de interés.',
    open: 'Responder ahora',
  },
} as const
