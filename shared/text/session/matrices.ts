// The feedback matrices in the room: what might tell who wrote, and their issue (es-PE, R-ACT-6). Runs in every process.
import type { FindingKind } from '../../domain/acta/anonymity.ts'
import { count, submissions } from '../sentence-count.ts'

export const matricesText = {
  title: 'Matrices para los postulantes',
  lead: (total: number) =>
    `Cada postulante recibe los puntajes y comentarios sobre su proyecto, sin nombres (${submissions(total)}). El orden de «Jurado 1», «Jurado 2»… se sortea en cada matriz.`,
  none: 'El programa no encontró en los comentarios nada que diga quién escribió. Léalos de todos modos: hay señas que ningún programa ve.',
  found: (findings: number) =>
    `${count(findings, 'hallazgo podría', 'hallazgos podrían')} decir quién escribió. Revíselos con el Jurado.`,
  open: (findings: number) => `${count(findings, 'hallazgo', 'hallazgos')} por resolver`,
  review: 'Revisar los hallazgos…',
  reviewTitle: 'Lo que podría decir quién escribió',
  reviewLead:
    'Por cada hallazgo, el Jurado redacta de nuevo el comentario o acepta que salga así. La matriz sellada conserva el original.',
  kind: {
    wording: 'Redacción propia',
    role: 'Primera persona',
    name: 'Nombre',
    scores: 'Los mismos puntajes',
  } satisfies Record<FindingKind, string>,
  why: {
    wording: 'Solo este miembro usa estas palabras, y en varias matrices: quien reciba dos puede seguirlo.',
    role: 'Habla de lo que hace o tiene quien escribe.',
    name: 'Es el apellido de alguien de la sesión.',
    scores: 'Solo este miembro dio estos puntajes, y en varias matrices.',
  } satisfies Record<FindingKind, string>,
  by: (member: string) => `Escribió ${member}`,
  comment: (submissionId: string, part: string | null) =>
    part === null ? `Comentario sobre ${submissionId}` : `Comentario de ${submissionId} en ${part}`,
  places: (ids: readonly string[]) => `En ${ids.join(', ')}`,
  accept: 'Aceptar que salga así',
  acceptAll: 'Aceptar todos los que quedan',
  state: { open: 'Por resolver', accepted: 'Aceptado', reworded: 'Redactado de nuevo' },
  reset: 'Volver al original',
  emptyComment: 'Un comentario no puede quedar vacío.',
  close: 'Volver al Acta',
  issue: 'Emitir las matrices…',
  confirmTitle: (total: number) => `¿Emitir ${count(total, 'matriz', 'matrices')}?`,
  confirm: 'Emitir las matrices',
  consequences: (total: number, edited: number, accepted: number) => [
    `Se sortea el orden de los miembros en ${count(total, 'matriz', 'matrices')} y queda en el registro.`,
    edited === 0
      ? 'Los comentarios salen como los escribieron sus autores.'
      : `${count(edited, 'comentario sale redactado', 'comentarios salen redactados')} de nuevo; los demás, como se escribieron.`,
    ...(accepted === 0 ? [] : [`Consta que el Jurado aceptó ${count(accepted, 'hallazgo', 'hallazgos')}.`]),
    'Se emiten una sola vez.',
  ],
  issued: (when: string) => `Emitidas el ${when}.`,
  carried: 'Viajan en el archivo de sesión: exporte otra copia para la DAFO, que las publica una por una.',
  look: 'Ver la matriz de',
  view: 'Ver la matriz',
} as const
