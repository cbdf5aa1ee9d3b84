// The words of a juror's desk: the list, the own matrix, states, what is missing (es-PE). Runs in every process.
import type { Missing } from '../domain/scoring/scoresheet.ts'
import { count } from './sentence-count.ts'

export const jurorText = {
  role: (name: string) => `Jurado: ${name}`,
  rolePreparing: (name: string, version: number) => `Jurado: ${name} · prepara la versión ${version}`,
  preparing: {
    title: (version: number, isDelivered: boolean) =>
      `Versión ${version} ${isDelivered ? 'entregada' : 'sellada antes'}; está preparando la versión ${version + 1}`,
    detail: (version: number) =>
      `Lo que entregó de la versión ${version} vale hasta que entregue la ${version + 1}. Cuando termine, séllela en Entregar.`,
    reason: (reason: string) => `Motivo con que la reabrió: «${reason}»`,
  },
  roleLocked: 'Jurado',
  opening: 'Abriendo el escritorio…',
  places: {
    submissions: 'Postulaciones',
    evaluate: 'Evaluar',
    matrix: 'Mi matriz',
    deliver: 'Entregar',
    help: 'Ayuda',
  },
  doneOf: (done: number, all: number) => `${done} de ${all}`,
  locked: {
    title: 'Escritorio bloqueado',
    lead: 'Cada miembro del Jurado abre el suyo con el código de su carta o con su frase de paso. Al entrar sigue donde estaba.',
    enter: 'Entrar',
    toStart: 'Volver al inicio',
  },
  sealedNote: (when: string, version: number) =>
    `Matriz sellada el ${when}${version > 1 ? ` (versión ${version})` : ''}. Puede leer todo; los puntajes y comentarios ya no cambian.`,

  state: {
    pending: 'Pendiente',
    incomplete: 'Incompleta',
    complete: 'Completa',
    abstained: (cause: string) => `Se abstuvo: ${cause}`,
    abstainedPlain: 'Se abstuvo',
  },

  list: {
    title: 'Postulaciones',
    progress: 'Avance',
    progressText: (done: number, all: number) =>
      `${done} de ${count(all, 'postulación lista', 'postulaciones listas')}`,
    next: 'Seguir con la primera pendiente',
    filters: 'Filtros',
    search: 'Buscar',
    searchHint: 'código, título o postulante',
    modality: 'Modalidad',
    allModalities: 'Toda modalidad',
    state: 'Estado',
    allStates: 'Todo estado',
    shown: (shown: number, all: number) =>
      shown === all ? count(all, 'postulación', 'postulaciones') : `${shown} de ${all} postulaciones`,
    clear: 'Quitar los filtros',
    columns: {
      code: 'Código',
      title: 'Proyecto',
      region: 'Región y modalidad',
      requested: 'Solicitado',
      total: 'Mi puntaje',
      state: 'Estado',
    },
  },
} as const

/** "faltan 2 puntajes y el comentario"; empty when nothing is missing. */
export function missingText({ subcriteria, comment }: Missing): string {
  const scores = subcriteria.length
  const parts = [...(scores > 0 ? [count(scores, 'puntaje', 'puntajes')] : []), ...(comment ? ['el comentario'] : [])]
  if (parts.length === 0) return ''
  return `${scores > 1 ? 'faltan' : 'falta'} ${parts.join(' y ')}`
}
