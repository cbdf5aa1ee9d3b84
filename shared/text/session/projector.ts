// The wall of the room, and the control that decides what it shows (es-PE). Runs in every process.
import { formatSoles } from '../format.ts'

export const projectorText = {
  title: 'Proyección de la sala',
  step: {
    installation: 'Instalación del Jurado',
    election: 'Elección de la presidencia',
    reception: 'Recepción de matrices',
    opening: 'Apertura de matrices',
    agreements: 'Deliberación y acuerdos',
    acta: 'Lectura y aprobación del Acta',
    signatures: 'Firmas',
    closed: 'Sesión cerrada',
  },
  item: (number: number) => `Acuerdo ${number}`,
  underVote: (number: number) => `En votación: acuerdo ${number}`,
  headlineReserved: 'Una postulación reservada',
  reserved: 'Un miembro se abstuvo de ella: aquí no se muestra nada de ella ni de sus votos.',
  discussed: 'En discusión',
  from: (applicant: string, region: string) => `${applicant} · ${region}`,
  asks: (soles: string, fate: string) => `Solicita ${soles}. ${fate}.`,
  nothing: 'Todavía no hay nada en votación.',
  votes: 'Votos',
  for: 'A favor',
  against: 'En contra',
  waiting: 'Por votar',
  out: 'Fuera: se abstuvo',
  left: (soles: string) => `Quedan ${soles}`,
  pockets: (free: number, reserves: readonly { readonly modality: string; readonly leftCentimos: number }[]) =>
    [
      `Libre disponibilidad: ${formatSoles(free)}`,
      ...reserves.map(({ modality, leftCentimos }) => `Reserva de ${modality}: ${formatSoles(leftCentimos)}`),
    ].join(' · '),
  recording: 'Se está grabando',
  notRecording: 'Sin grabación',
  rehearsal: 'Ensayo: nada de esto es oficial',
  total: 'Total',
  submission: 'Postulación',
  decision: 'Decisión',
  more: (count: number) => (count === 1 ? 'Y 1 más.' : `Y ${count} más.`),
  reservedRows: (count: number) =>
    count === 1
      ? '1 postulación no se muestra: un miembro se abstuvo de ella.'
      : `${count} postulaciones no se muestran: algún miembro se abstuvo de ellas.`,
  locked: 'La sesión está bloqueada.',
  stale: (time: string) => `Sin actualizar desde las ${time}`,
  control: 'Proyección',
  open: 'Abrir la proyección',
  opened:
    'La proyección está en su propia ventana. Si no llena la pantalla de la sala, arrástrela hasta ella y pulse F11.',
  what: 'Qué se proyecta',
  show: {
    item: 'Lo que se está votando',
    submission: 'La postulación en discusión',
    blank: 'Nada',
    table: (modality: string) => `Cuadro de ${modality}`,
  },
  note: 'No muestra puntajes de cada miembro, comentarios ni nada de una postulación de la que alguien se abstuvo.',
  tableNote: 'El cuadro muestra los puntajes totales del Jurado, también los que el Acta no publica.',
} as const
