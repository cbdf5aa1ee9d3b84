// The words with which a laptop takes a supplement in and adds it (es-PE). Runs in every process.
import type { JuryChange } from '../contract/values.ts'

export const supplementText = {
  take: 'Tomar un suplemento',
  takeDetail:
    'El archivo .suplemento que entrega la DAFO cuando se incorporan o se retiran postulaciones, cambia el Jurado o se da un código nuevo.',
  file: 'Archivo .suplemento',
  refused: 'El suplemento no se tomó',
  unreadable: (name: string) =>
    `No se pudo leer «${name}». Compruebe que la memoria USB sigue conectada y elíjalo otra vez.`,
  taken: (number: number) => `El suplemento ${number} quedó en este equipo`,
  already: (number: number) => `El suplemento ${number} ya estaba en este equipo`,
  takenDetail: 'Cada escritorio y la sesión muestran lo que cambia, para incorporarlo.',
  pending: (count: number) =>
    count === 1 ? 'Hay un suplemento por incorporar' : `Hay ${count} suplementos por incorporar`,
  added: (id: string, title: string) => `Se incorpora ${id}, «${title}».`,
  removed: (id: string, title: string, number: number) =>
    `La DAFO retiró ${id}, «${title}» (suplemento ${number}): ya no se califica.`,
  removedTitle: (count: number) =>
    count === 1 ? 'Una postulación dejó el concurso' : `${count} postulaciones dejaron el concurso`,
  removedDetail: (count: number) =>
    `Lo que ${count === 1 ? 'le' : 'les'} puso consta en el registro de su escritorio y no cuenta.`,
  changed: ({ leaves, arrives, resolution }: JuryChange) =>
    arrives === null
      ? `${leaves} deja el Jurado y nadie entra en su lugar (${resolution}).`
      : `${leaves} deja el Jurado y entra ${arrives} (${resolution}).`,
  juryTitle: 'El Jurado cambió',
  juryDetail: 'En su escritorio no cambia nada: siga con su matriz.',
  add: 'Incorporar',
  failed: 'No se incorporó todo',
} as const
