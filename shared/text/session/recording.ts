// The recording of the session: consents, the recorder, what to listen to (es-PE). Runs in every process.
import { shortSubject } from '../../domain/projector/headline.ts'
import type { MarkedEvent, Marker } from '../../domain/session/markers.ts'
import type { SessionState } from '../../domain/session/state.ts'
import { formatBytes } from '../format.ts'
import { listed } from '../session.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** «1:04:09», «04:09»: how long something is heard. */
export function formatElapsed(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000)
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const short = `${two(Math.floor(rest / 60))}:${two(rest % 60)}`
  return hours > 0 ? `${hours}:${short}` : short
}

const steps: Readonly<Record<Exclude<MarkedEvent, `Agreement${string}` | 'VoteCast'>, string>> = {
  JuryInstalled: 'Instalación del Jurado',
  PresidentElected: 'Elección de la presidencia',
  AttendanceNoted: 'Ingreso o retiro de un asistente',
  SessionSuspended: 'Suspensión de la sesión',
  SessionResumed: 'Reanudación de la sesión',
  IncidentNoted: 'Incidencia',
  ScoresheetsOpened: 'Apertura de matrices',
  ActaDrafted: 'Lectura del Acta',
}

/** Where a place of the recording leads. */
export function placeText({ type, number }: Marker, { agreements, contest }: SessionState): string {
  switch (type) {
    case 'AgreementProposed': {
      const subject = agreements.find((agreement) => agreement.number === number)?.subject
      return `Acuerdo ${number}, propuesta${subject ? `: ${shortSubject(contest, subject)}` : ''}`
    }
    case 'VoteCast':
      return `Acuerdo ${number}, votación`
    case 'AgreementClosed':
      return `Acuerdo ${number}, resultado`
    default:
      return steps[type]
  }
}

export const recordingText = {
  title: 'Grabación',
  lead: 'La sesión se graba solo si todos los miembros lo aceptan. Si uno cambia de parecer, la grabación se detiene.',
  consents: 'Aceptación de cada miembro',
  yes: 'Acepta',
  no: 'No acepta',
  missing: (members: readonly string[]) =>
    `No se puede grabar: falta la aceptación de ${listed(members)}. El Acta lo dirá así.`,
  what: 'Qué se graba',
  kinds: { audio: 'Audio', video: 'Audio y video' },
  how: 'Con qué se graba',
  devices: { app: 'Con este equipo', other: 'Con otro equipo' },
  otherHint: 'Una grabadora o una cámara de la sala. Su archivo se agrega después y aquí queda su huella.',
  microphone: 'Micrófono',
  camera: 'Cámara',
  systemDevice: 'El del sistema',
  unnamedDevice: (number: number) => `Dispositivo ${number}`,
  start: 'Iniciar la grabación',
  startOther: 'Anotar que se graba con otro equipo',
  pause: 'Pausar',
  goOn: 'Continuar',
  stop: 'Detener la grabación',
  finishing: 'Terminando el archivo…',
  state: {
    recording: 'Grabando',
    paused: 'Grabación en pausa',
    interrupted: 'Grabación interrumpida',
    other: 'Se graba con otro equipo',
  },
  elapsed: 'Tiempo grabado',
  level: 'Nivel del micrófono',
  levels: { silent: 'no se oye nada', low: 'bajo', good: 'bueno', high: 'muy alto' },
  size: 'Tamaño',
  free: 'Espacio libre',
  /** For how many hours more, where that is known. */
  freeFor: (bytes: number, hours: number | null) => {
    if (hours === null) return formatBytes(bytes)
    return `${formatBytes(bytes)}, ${hours === 1 ? '1 hora' : `unas ${hours} horas`} más`
  },
  lowSpace: (bytes: number) =>
    `Queda poco espacio en el disco: ${formatBytes(bytes)}. Libere espacio o grabe solo audio.`,
  suspended: 'La sesión está suspendida: la grabación está en pausa.',
  interrupted:
    'La grabación está en curso, pero este equipo no la está recibiendo. Continúe para seguir en el mismo archivo, o deténgala.',
  otherWindow: 'La sesión se está grabando desde otra ventana.',
  unsaved: 'Lo último no se pudo guardar todavía. El programa lo sigue intentando.',
  deviceFailed: {
    denied: 'El sistema no permite usar el micrófono o la cámara. Permítalo en su configuración e intente otra vez.',
    missing: 'No se encuentra el micrófono o la cámara. Conéctelo y elíjalo otra vez.',
    busy: 'Otro programa está usando el micrófono o la cámara. Ciérrelo e intente otra vez.',
  },
  list: 'Grabaciones de la sesión',
  number: (number: number) => `Grabación ${number}`,
  from: (start: string, end: string | null) => (end === null ? `Desde las ${start}` : `De ${start} a ${end}`),
  when: 'Cuándo',
  hash: 'Huella (SHA-256)',
  noFile: 'Falta el archivo de esta grabación. Agréguelo antes de cerrar la sesión.',
  attach: (number: number) => `Archivo de la grabación ${number}`,
  attaching: 'Leyendo el archivo para obtener su huella…',
  attachingDetail: 'puede seguir trabajando',
  listen: 'Escuchar o guardar',
  player: (number: number) => `Reproducir la grabación ${number}`,
  save: 'Guardar la grabación…',
  saveChapters: 'Guardar el índice (WebVTT)…',
  places: 'Lugares de la grabación',
  placesOf: (count: number) => (count === 1 ? '1 lugar al que ir' : `${count} lugares a los que ir`),
  place: (elapsedMs: number, text: string) => `${formatElapsed(elapsedMs)} · ${text}`,
  words: 'Cuatro palabras',
  /** What a disk that refuses is said to refuse: its file here has no name that says anything. */
  kept: 'grabación',
  closing: {
    stops: 'La grabación en curso se detiene.',
    withoutFile: (number: number) =>
      `Falta el archivo de la grabación ${number}: cerrada la sesión ya no se puede agregar. Agréguelo antes, en Sesión.`,
    apart: 'La grabación no va en el archivo de sesión, que lleva su huella: guárdela aparte, en Sesión.',
  },
  chaptersName: (name: string) => `${name.replace(/\.[^.]+$/, '')}.vtt`,
  chaptersTitle: (contest: string, number: number) => `${contest}, grabación ${number}`,
  fileName: (contestId: string, number: number) => `grabacion-${contestId}-${number}.webm`,
} as const
