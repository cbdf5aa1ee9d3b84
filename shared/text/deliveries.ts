// The words of DAFO's deliveries: the supplement to an issued contest and the letters of its new codes (es-PE). Every process.
import { count } from './sentence-count.ts'

/** The name under which a supplement is saved. */
export const supplementFileName = (contestId: string, number: number) => `${contestId}-suplemento-${number}.suplemento`

export const deliveriesText = {
  places: { prepare: 'Preparar', deliveries: 'Entregas' },
  title: 'Suplemento de un concurso',
  toSupplement: 'Volver al suplemento',
  lead: 'Para cambiar un concurso cuyo paquete ya se entregó: incorporar o retirar postulaciones, cambiar a un miembro del Jurado, o dar un código nuevo a quien perdió el suyo.',

  open: {
    title: 'Abrir el concurso',
    lead: 'Hacen falta el paquete tal como se entregó, la clave de la autoridad que se guardó al hacerlo y el código de la carta de la DAFO.',
    shutTitle: 'El concurso se cerró porque pasó un tiempo sin uso',
    shutDetail: 'Escriba otra vez el código de la carta de la DAFO. Lo que indicó sigue aquí.',
    package: 'Paquete del concurso',
    packageMissing: 'Elija el paquete (.aptos) que se entregó al Jurado.',
    authority: 'Clave de la autoridad',
    authorityHint: 'El archivo .p12 que se guardó junto al paquete.',
    authorityMissing: 'Elija la clave de la autoridad (.p12).',
    earlier: 'Suplementos anteriores',
    earlierHint:
      'Todos los que ya se emitieron para este concurso, en cualquier orden. Si no hay ninguno, no elija nada.',
    forget: (name: string) => `Quitar ${name}`,
    code: 'Código de la DAFO',
    codeHint: 'El del talón de la carta de la DAFO. Mayúsculas, guiones y espacios dan igual.',
    codeMissing: 'Escriba el código de la carta de la DAFO.',
    act: 'Abrir el concurso',
    working: 'Abriendo el concurso',
    workingText: 'se revisa el paquete completo',
    failed: 'El concurso no se abrió',
  },

  issued: {
    eyebrow: (contestId: string) => contestId,
    title: (number: number, title: string) => `Suplemento ${number}: ${title}`,
    lead: 'Indique qué cambia. Nada se escribe hasta que haga el suplemento.',
    close: 'Cerrar el concurso',
    earlier: 'Lo que ya cambiaron otros suplementos',
    ofEarlier: (facts: {
      number: number
      date: string
      added: number
      removed: number
      reissued: number
      left: number
    }) =>
      `Suplemento ${facts.number}, del ${facts.date}: ${[
        ...(facts.added > 0 ? [`incorpora ${count(facts.added, 'postulación', 'postulaciones')}`] : []),
        ...(facts.removed > 0 ? [`retira ${facts.removed}`] : []),
        ...(facts.left > 0 ? [`cambia a ${count(facts.left, 'miembro', 'miembros')} del Jurado`] : []),
        ...(facts.reissued > 0 ? [`da código nuevo a ${count(facts.reissued, 'miembro', 'miembros')}`] : []),
      ].join(', ')}.`,
  },

  additions: {
    title: 'Postulaciones que se incorporan',
    none: 'Ninguna. Si las hay, elija su lista y sus expedientes: se leen y se revisan igual que al preparar el paquete.',
    choose: 'Elegir la lista y los expedientes',
    review: 'Revisar la lista y los expedientes',
    drop: 'No incorporar ninguna',
    ready: (n: number, file: string) => `${count(n, 'postulación lista', 'postulaciones listas')}, de «${file}»`,
    open: (n: number, file: string) => `«${file}» tiene ${count(n, 'punto', 'puntos')} por resolver`,
    unread: (file: string) => `«${file}» todavía no se ha leído`,
  },

  removals: {
    title: 'Postulaciones que dejan el concurso',
    none: 'Ninguna.',
    submission: 'Postulación',
    submissionMissing: 'Elija la postulación que deja el concurso.',
    reasonMissing: 'Escriba el motivo: queda en el Acta.',
    add: 'Agregar a las que dejan el concurso',
    listed: 'Dejan el concurso',
    causes: { withdrawn: 'Desistimiento', excluded: 'Exclusión' },
    line: (cause: string, reason: string) => `${cause}. ${reason}`,
    drop: (id: string) => `No retirar ${id}`,
  },

  members: {
    title: 'Cambios en el Jurado',
    lead: 'Quien deja el Jurado ya no abre nada con su código en las laptops que toman el suplemento. Quien llega tiene el mismo perfil, su propia carta y la tarea completa.',
    none: 'Ninguno.',
    listed: 'Cambian en el Jurado',
    leaves: 'Deja el Jurado',
    leavesMissing: 'Elija quién deja el Jurado.',
    cause: 'Por qué lo deja',
    causes: { resignation: 'Renuncia', absence: 'Inasistencia' },
    name: 'Quién llega: apellidos y nombres',
    nameHint: 'Tal como figura en la resolución. Vacío si nadie llega en su lugar.',
    reasonMissing: 'Escriba el motivo: queda en el Acta.',
    add: 'Cambiar a un miembro',
    addAct: 'Agregar el cambio',
    nobody: 'nadie llega en su lugar',
    line: (leaver: string, arrival: string) => `${leaver} → ${arrival}`,
    drop: (name: string) => `No cambiar a ${name}`,
  },

  resolution: {
    title: 'Documento que lo dispone',
    lead: 'La resolución, el informe o la carta que dispone los cambios de arriba.',
    numberMissing: 'Escriba el número del documento, tal como figura en él.',
  },

  codes: {
    title: 'Códigos nuevos y cartas',
    lead: 'Las cartas no se pueden imprimir otra vez: el programa no conserva los códigos. A quien perdió su carta se le da un código nuevo, con otra carta; lo que ya evaluó sigue en su escritorio.',
    members: 'Reciben un código nuevo',
  },

  preview: {
    title: 'Lo que cambiará',
    nothing: 'Todavía nada. Indique arriba qué cambia.',
    added: (id: string, title: string) => `Se incorpora ${id}, «${title}».`,
    removed: (cause: 'withdrawn' | 'excluded', id: string, title: string) =>
      `${cause === 'withdrawn' ? 'Se retira' : 'Se excluye'} ${id}, «${title}»: no se puede premiar ni poner en lista de espera.`,
    replaced: (leaver: string, arrival: string) =>
      `${leaver} deja el Jurado y llega ${arrival}, con su propia carta. El código de ${leaver} ya no abre nada.`,
    leaves: (leaver: string) => `${leaver} deja el Jurado y nadie llega en su lugar. Su código ya no abre nada.`,
    reissued: (name: string) =>
      `${name} recibe un código nuevo; el anterior deja de valer en cada laptop que toma el suplemento.`,
    rest: 'Todo lo demás queda igual: nadie pierde lo que ya evaluó.',
    make: (number: number) => `Hacer el suplemento ${number} firmado`,
    working: 'Haciendo el suplemento',
    workingText: 'llaves, expedientes y firma',
    failed: 'El suplemento no se hizo',
    incomplete: 'Antes de hacer el suplemento',
    listOpen: 'Resuelva los puntos de la lista que se incorpora.',
  },

  made: {
    title: (number: number) => `El suplemento ${number} está hecho`,
    lead: 'Guarde todo antes de cerrar: los códigos nuevos están solo en las cartas y el programa no los conserva.',
    file: 'Suplemento',
    fileDetail: 'Para cada miembro del Jurado y para quien preside: también para quienes no cambian.',
    save: 'Guardar el suplemento',
    letters: 'Cartas con los códigos nuevos',
    lettersDetail:
      'En PDF para imprimir: en sobre cerrado y por separado del suplemento. Borre los archivos después de imprimirlos.',
    lettersTable: 'Cartas por miembro',
    next: 'Qué sigue',
    nextSteps: (letters: readonly string[], arrivals: readonly string[]) => [
      'Copie el suplemento en una memoria USB para cada miembro del Jurado y para quien preside.',
      'Cada uno lo toma en su laptop: en el inicio, dentro del concurso, «Tomar un suplemento».',
      ...letters.map(
        (name) => `Entregue su carta nueva a ${name}, por separado, y tome cargo. Destruya la anterior si aparece.`,
      ),
      ...arrivals.map(
        (name) => `Entregue a ${name} su carta y, por separado, el paquete y todos los suplementos, y tome cargo.`,
      ),
      'Guarde el suplemento junto al paquete y a la clave: el siguiente suplemento lo pide.',
    ],
    another: 'Hacer otro suplemento',
  },
} as const
