// The pages of the help, and which of them, from which section on, belongs to each place of the app. Every process.

/** In the order of the list of pages; the first is where the help begins when no place has a page of its own. */
export const helpPages = [
  'guia-del-jurado',
  'la-sala',
  'preparar-un-concurso',
  'cambiar-un-concurso',
  'comprobar-archivos',
  'preguntas-frecuentes',
] as const

/** Pages that are made of the app's own data. */
export const madePages = ['glosario', 'teclas'] as const

export type WrittenPage = (typeof helpPages)[number]
export type HelpPage = WrittenPage | (typeof madePages)[number]

/** `section`: the id of one of its headings. */
export type HelpTopic = { readonly page: HelpPage; readonly section?: string }

const juror = (section?: string): HelpTopic => topic('guia-del-jurado', section)
const room = (section?: string): HelpTopic => topic('la-sala', section)

const topic = (page: HelpPage, section?: string): HelpTopic => (section === undefined ? { page } : { page, section })

/** By place, for F1. */
export const helpTopics = {
  start: juror('empezar'),
  dafo: {
    prepare: topic('preparar-un-concurso'),
    deliveries: topic('cambiar-un-concurso'),
    import: topic('comprobar-archivos'),
    contests: topic('comprobar-archivos'),
  },
  juror: {
    submissions: juror('postulaciones'),
    conflicts: juror('declarar-conflictos'),
    evaluate: juror('leer-y-puntuar'),
    matrix: juror('comparar'),
    deliver: juror('sellar-y-entregar'),
    help: juror(),
  },
  session: {
    sesion: room('instalar-el-jurado'),
    matrices: room('recibir-y-abrir-las-matrices'),
    cuadro: room('el-cuadro'),
    discusion: room('la-discusion'),
    acuerdos: room('acuerdos-y-montos'),
    acta: room('el-acta'),
  },
} as const

/** "preguntas-frecuentes.md#si-algo-falla" → its topic; null where a link leads out of the help. */
export function topicOfLink(target: string): HelpTopic | null {
  const [file = '', section] = target.split('#')
  const page = [...helpPages, ...madePages].find((name) => file === `${name}.md`)
  return page === undefined ? null : topic(page, section)
}
