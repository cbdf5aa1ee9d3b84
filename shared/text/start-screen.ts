// The words of the start screen: opening a package, going on, rehearsing, entering with a code (es-PE). Every process.

export const startScreenText = {
  title: 'Acta Jurado',
  lead: 'Evaluar, deliberar y dejar constancia en el Acta. Todo queda en este equipo, sin conexión a internet.',
  windowTitle: 'Inicio',
  loading: 'Leyendo los concursos de este equipo…',
  unreadable: (contestId: string) => `El concurso ${contestId} no se puede abrir en este equipo`,
  goOn: 'Continuar',
  others: 'Otra tarea',
  begin: 'Empezar',

  open: {
    title: 'Abrir un paquete',
    label: 'Paquete de postulaciones aptas',
    description:
      'El archivo .aptos que le entregó la DAFO, en una memoria USB o por otro medio. Si elige la memoria, verá todos los que tiene.',
    working: (name: string) => `Revisando «${name}»`,
    workingText: 'firma, contenido y expedientes',
    opened: 'El paquete está bien y quedó en este equipo',
    openedDetail: (title: string, submissions: number) =>
      `${title}: ${submissions} postulaciones aptas. En Continuar se entra con el código de la carta.`,
    compare: 'Antes de entrar, compare la huella de la autoridad con la de su carta:',
    already: 'Este paquete ya estaba en este equipo',
    alreadyDetail: (title: string) => `${title}. No se hizo ningún cambio.`,
    refused: 'El paquete no se abrió',
    unreadable: (name: string) =>
      `No se pudo leer «${name}». Compruebe que es un archivo y que la memoria USB sigue conectada, y elíjalo otra vez.`,
    otherKind: (name: string) =>
      `«${name}» no es un paquete de postulaciones. Una matriz (.matriz) se recibe en la sesión del Jurado; un archivo de sesión (.sesion) lo importa la DAFO.`,
  },

  card: {
    facts: (submissions: number, ends: string) => `${submissions} postulaciones aptas · evaluación hasta el ${ends}`,
    publicFacts: (submissions: number, members: number) =>
      `Bloqueado · ${submissions} postulaciones aptas · ${members} miembros del Jurado`,
    ownDesk: 'Mi evaluación',
    ownDeskDetail: 'Se abre con el código de su carta o su frase de paso; antes no se ve nada del concurso.',
    jurors: 'Escritorios de los miembros del Jurado',
    session: 'Sesión del Jurado',
    sessionDetail: 'Instalación, apertura de las matrices, acuerdos y Acta',
    authorityDetail: 'Debe ser igual, cifra por cifra, a la de su carta de activación. Si no lo es, avise a la DAFO.',
    enter: 'Entrar',
    withCode: 'con mi código',
    as: (name: string) => `como ${name}`,
    openSession: 'Abrir la sesión',
    desk: { none: 'Sin empezar', draft: 'En curso', sealed: 'Sellada' },
    stage: { none: 'Sin instalar', 'under-way': 'En curso', approved: 'Acta aprobada', closed: 'Sesión cerrada' },
  },

  sample: {
    title: 'Probar con un ensayo',
    description:
      'Un concurso inventado, con 24 postulaciones, tres miembros del Jurado y sus códigos, para recorrer todo el trabajo sin riesgo.',
    start: 'Abrir el ensayo',
    working: 'Preparando el ensayo',
    workingText: 'expedientes, paquete y códigos',
    ready: 'El ensayo está listo',
    readyDetail:
      'Estas personas no existen. En un concurso real cada código llega en una carta personal y nadie más lo ve.',
    code: 'Código del ensayo:',
  },

  dafo: {
    title: 'Preparar un concurso',
    description:
      'Para la DAFO: de la lista de aptos y los expedientes al paquete firmado y las cartas con los códigos.',
    start: 'Preparar el paquete',
    deliveries: 'Suplementos y códigos nuevos',
  },

  unlock: {
    title: (name: string) => `Entrar como ${name}`,
    ownTitle: 'Entrar a mi evaluación',
    enter: 'Entrar',
  },
} as const
