// The words of the readiness report (es-PE): what a package will hold, before it is issued. Runs in every process.
import type { RuleId } from '../bases/rule-pack.ts'
import { resolutionName } from './documents.ts'
import { formatBytes, formatPlainDate, formatSoles } from './format.ts'
import { count } from './sentence-count.ts'

export const readinessText = {
  title: 'Informe de preparación',
  subject: 'Contenido previsto del paquete de postulaciones aptas',
  foot: (contestId: string) => `Informe de preparación · ${contestId}`,
  fileName: (contestId: string) => `${contestId}-informe-de-preparacion.pdf`,
  intro: (at: string) =>
    `Este informe describe lo que llevará el paquete si se emite ahora, tal como se leyó el ${at}. Es para revisarlo antes de emitir: no forma parte del paquete, no lo firma nadie y no sustituye a ningún documento del procedimiento.`,
  sections: {
    contest: 'Concurso',
    submissions: 'Postulaciones aptas',
    equity: 'Representación de las regiones',
    jury: 'Jurado',
    bases: 'Bases y base legal',
    winners: 'Beneficiarios del año',
    list: 'Lista de postulaciones',
    dossiers: 'Expedientes',
    resolved: 'Qué se corrigió o se decidió al preparar',
  },
  contest: {
    title: 'Título',
    id: 'Identificador',
    kind: 'Clase',
    official: 'Concurso oficial',
    rehearsal: 'Ensayo: nada de esto es oficial',
    aptos: 'Declaró las aptas',
    jury: 'Designó al Jurado',
    ends: 'La evaluación termina',
    dossiers: 'Expedientes',
  },
  resolution: ({ number, date }: { number: string; date: string }) =>
    `${resolutionName(number)}, del ${formatPlainDate(date)}`,
  dossiersTotal: (n: number, bytes: number) => `${count(n, 'archivo', 'archivos')}, ${formatBytes(bytes)} en total`,

  byModality: ['Modalidad', 'Aptas', 'Solicitado', 'A la reserva'],
  byRegion: (modalities: readonly string[]) => ['Región', ...modalities, 'Total'],
  total: 'Total',
  ofModality: (letter: string, name: string) => `${letter}: ${name}`,

  equityNote: {
    received:
      'Parte de cada región en el total de postulaciones recibidas (no solo las aptas), de menor a mayor. En un empate, el criterio de equidad favorece a la que está antes en este cuadro.',
    'received-per-population':
      'Postulaciones recibidas (no solo las aptas) por habitante de cada región, de menor a mayor. En un empate, el criterio de equidad favorece a la que está antes en este cuadro.',
  },
  equity: ['Región', 'Recibidas', 'Aptas', 'Parte exacta', 'Parte'],
  none: (regions: readonly string[]) => `Sin postulaciones recibidas: ${regions.join(', ')}.`,
  perPerson: (million: string) => `${million} por millón`,

  jury: ['Miembro', 'Perfil'],
  bases: {
    title: 'Título',
    id: 'Identificador',
    hash: 'SHA-256',
    entity: 'Convoca',
    total: 'Fondos',
    reserve: 'Reserva para regiones',
    reduction: 'Reducción máxima',
    points: 'Puntaje máximo',
    pointsValue: (points: number, bonus: number) => `${points}, y hasta ${bonus} adicionales`,
  },
  legalBase: 'Base legal',
  modalities: ['Modalidad', 'Máximo por postulación', 'Reserva'],
  rules: 'Qué artículo rige cada regla',
  rule: ['Regla', 'Artículo'],
  ruleNames: {
    'R-JUR-1': 'Composición del Jurado',
    'R-JUR-2': 'Elección de quien preside',
    'R-JUR-3': 'Jurado incompleto',
    'R-JUR-4': 'Quórum y votación',
    'R-EQU-1': 'Criterio de equidad',
    'R-AMT-2': 'Máximo por postulación',
    'R-AMT-3': 'Reducción del monto',
    'R-AMT-4': 'Fondos del concurso',
    'R-AMT-5': 'Reserva para regiones',
    'R-AMT-6': 'Quién usa la reserva',
    'R-AMT-7': 'Reserva sin asignar',
    'R-AMT-8': 'Un estímulo en el año',
    'R-AMT-9': 'Retiros, exclusiones e incorporaciones',
  } satisfies Partial<Record<RuleId, string>>,

  noWinners: 'La lista de beneficiarios del año está vacía: ninguna postulación se compara con otro estímulo.',
  winners: ['Concurso', 'Persona jurídica (RUC)', 'Representante legal', 'Dirección', 'Obra'],
  list: ['Código', 'Persona jurídica (RUC)', 'Región', 'Proyecto', 'Solicitado', 'Reserva'],
  yes: 'Sí',
  no: 'No',
  dossiers: ['Código', 'Archivo', 'Páginas', 'Tamaño', 'SHA-256'],
  pages: (n: number | null) => (n === null ? '?' : String(n)),
  sameFile: (ids: readonly string[]) =>
    `Atención: ${ids.join(' y ')} tienen el mismo archivo. Compruebe que sea lo que se quiere.`,
  resolved: ['Dónde', 'Qué se encontró', 'Cómo se resolvió'],
  nothingResolved: 'Las listas se leyeron tal como estaban: no hizo falta corregir ni decidir nada.',
  answered: (answer: string) => `Se leyó como «${answer}».`,
  cell: (sheet: string, cell: string) => `${sheet}, celda ${cell}`,
  asGiven: (was: string) => `El archivo dice «${was}».`,
  standing: 'Se dejó como está.',
  leftOut: 'No se incluyó.',
  byHand: (id: string) => `Se asignó a ${id}.`,
  amount: formatSoles,
  size: formatBytes,
} as const
