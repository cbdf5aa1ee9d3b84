// The agenda of the session: its steps, and the forms of installation and election (es-PE). Runs in every process.
import { submissions } from '../sentence-count.ts'
import { listed } from '../session.ts'

export const agendaText = {
  title: 'Sesión del Jurado',
  steps: 'Pasos de la sesión',
  next: 'Lo que sigue',
  step: {
    installation: 'Instalación del Jurado',
    election: 'Elección de la presidencia',
    quorum: 'Asistencia y quórum',
    recording: 'Consentimiento para grabar',
    reception: 'Recepción de matrices',
    opening: 'Apertura de matrices',
    deliberation: 'Deliberación',
    agreements: 'Acuerdos y montos',
    desierto: 'Desierto, donde corresponda',
    acta: 'Lectura y aprobación del Acta',
    signatures: 'Firmas',
    export: 'Archivo de sesión',
  },
  detail: {
    installation: 'Lugar, modalidad, hora de inicio y asistencia.',
    installed: (place: string, when: string) => `${place}, ${when}`,
    election: 'El Jurado vota; gana quien obtiene más de la mitad.',
    elected: (name: string, votes: number, voters: number) => `${name}, con ${votes} de ${voters} votos`,
    quorum: 'Quién está en la sala, desde la instalación hasta el Acta.',
    present: (present: number, needed: number) => `${present} en la sala; se necesitan ${needed}`,
    suspended: 'La sesión está suspendida',
    consents: (answered: number, total: number) => `${answered} de ${total} miembros respondieron`,
    allConsent: 'Todos aceptan que se grabe',
    notAllConsent: 'Sin el consentimiento de todos no se graba; el Acta lo dice',
    received: (done: number, total: number) => `${done} de ${total} matrices recibidas`,
    opening: 'Por acuerdo del Jurado, cuando estén todas las matrices.',
    opened: (when: string) => `Abiertas el ${when}`,
    deliberation: 'A partir del cuadro consolidado. Se describe en el Acta.',
    described: 'Descripción escrita',
    decided: (done: number, total: number) => `${done} de ${submissions(total)} con decisión`,
    reservesLeft: (modalities: readonly string[]) =>
      `Falta decidir sobre el saldo de la reserva de ${listed(modalities.map((name) => `«${name}»`))}.`,
    desierto: 'Lo que quede de la reserva para regiones, con sus motivos.',
    noReservesLeft: 'Nada por declarar',
    acta: 'Cuando estén decididas todas las postulaciones y el saldo de la reserva.',
    drafted: 'Proyecto generado; falta leerlo y aprobarlo.',
    approved: (when: string) => `Aprobada el ${when}; su contenido ya no cambia`,
    signed: (done: number, total: number) => `${done} de ${total} firmas`,
    export: 'Cierra la sesión y se entrega a la DAFO.',
    exported: (when: string) => `Sesión cerrada el ${when}`,
  },
  guide: {
    ask: (step: string) => `Por qué: ${step}`,
    needs: 'Qué necesita',
    why: 'Por qué no se omite',
    steps: {
      installation: {
        needs: 'Lugar, modalidad, hora de inicio y quiénes asisten, con quórum.',
        why: 'Sin Jurado instalado no hay sesión: el Acta empieza con estos datos y cuenta desde esta hora.',
        rule: 'R-ACT-1',
      },
      election: {
        needs: 'El voto de cada miembro. Gana quien obtiene más de la mitad.',
        why: 'Antes de elegir presidencia no se puede consolidar ninguna matriz.',
        rule: 'R-JUR-2',
      },
      quorum: {
        needs: 'La mayoría de los miembros en la sala, con la hora de cada salida y de cada ingreso.',
        why: 'Lo que se acordara sin quórum no valdría. Quien está fuera no vota.',
        rule: 'R-JUR-4',
      },
      recording: {
        needs: 'El sí o el no de cada miembro, uno por uno.',
        why: 'Solo se graba si todos aceptan. La grabación, o su huella, forma parte del expediente.',
        rule: 'R-ACT-7',
      },
      reception: {
        needs: 'La matriz sellada de cada miembro, con su firma y su versión comprobadas.',
        why: 'Cada miembro califica por su cuenta. Hasta la apertura nadie ve los puntajes de otro.',
        rule: 'R-SCO-4',
      },
      opening: {
        needs: 'Todas las matrices recibidas y un acuerdo del Jurado.',
        why: 'Se abren juntas para que ninguna se cambie a la vista de otra.',
        rule: 'R-SCO-4',
      },
      deliberation: {
        needs: 'Las matrices abiertas. Quien se abstuvo de una postulación sale mientras se trata.',
        why: 'El puntaje no decide por sí solo: decide el Jurado, y el Acta describe cómo.',
        rule: 'R-SCO-5',
      },
      agreements: {
        needs: 'Una votación por acuerdo, con el sentido de cada voto y el motivo de quien discrepa.',
        why: 'Toda postulación termina con una decisión. Los montos respetan los topes y las reservas.',
        rule: 'R-VOT-1',
      },
      desierto: {
        needs: 'Un acuerdo con sus motivos, si queda reserva y alguna postulación podía recibirla.',
        why: 'Dinero reservado para las regiones no queda sin asignar en silencio.',
        rule: 'R-AMT-7',
      },
      acta: {
        needs: 'Todo decidido, la deliberación descrita y el Acta leída en voz alta.',
        why: 'El Jurado aprueba lo que leyó. Lo que se firma es exactamente lo que se aprobó.',
        rule: 'R-ACT-2',
      },
      signatures: {
        needs: 'La firma de cada miembro sobre el mismo Acta.',
        why: 'Sin firmas el Acta no se puede entregar ni publicar.',
        rule: 'R-ACT-3',
      },
      export: {
        needs: 'El Acta firmada y el código de quien preside.',
        why: 'La DAFO comprueba la sesión desde cero con este archivo. Cerrada, ya no cambia.',
        rule: 'R-ACT-2',
      },
    },
  },
  goDo: {
    reception: 'Reciba la matriz sellada de cada miembro.',
    opening: 'Están todas las matrices. El Jurado puede acordar su apertura.',
    deliberation: 'Las matrices están abiertas. Deliberen con el cuadro consolidado a la vista y voten los acuerdos.',
    agreements: 'Todas las postulaciones tienen decisión. Falta cerrar una votación.',
    desierto: 'Todas las postulaciones tienen decisión. Queda reserva sin asignar: el Jurado debe decidir sobre ella.',
    acta: 'Todas las postulaciones tienen decisión. Escriba la deliberación y genere el Acta.',
    signatures: 'El Acta está aprobada. Falta firmarla.',
    export: 'El Acta está firmada. Exporte el archivo de sesión para la DAFO.',
    done: 'La sesión está cerrada y su archivo, listo para la DAFO.',
  },
} as const

export const momentText = { dayHint: 'Día/mes/año', hourHint: 'De 00:00 a 23:59, hora de Lima' } as const

export const installationText = {
  title: 'Instalación del Jurado',
  lead: 'Estos datos encabezan el Acta.',
  place: 'Lugar',
  placeHint: 'La dirección o, si es virtual, el medio que se usa.',
  mode: 'Modalidad de la sesión',
  modes: { presencial: 'Presencial', virtual: 'Virtual', mixta: 'Mixta' },
  day: 'Día',
  hour: 'Hora de inicio',
  attending: 'Miembros que asisten',
  representative: 'Representante de la DAFO',
  representativeHint: 'Nombre completo. Asiste sin voto.',
  observers: 'Veedores y observadores',
  observersHint: 'Un nombre por línea. Asisten sin voto.',
  install: 'Instalar el Jurado',
  missing: {
    place: 'Indique el lugar, o el medio si la sesión es virtual.',
    day: 'Indique el día de la sesión, por ejemplo 24/09/2025.',
    hour: 'Indique la hora de inicio, por ejemplo 09:30.',
    representative: 'Indique quién representa a la DAFO.',
  },
  facts: {
    title: 'Datos de la sesión',
    start: 'Inicio',
    place: 'Lugar',
    attending: 'Asisten',
    president: 'Presidencia',
    representative: 'Representante de la DAFO',
    observers: 'Veedores y observadores',
    none: 'Ninguno',
  },
} as const

export const electionText = {
  title: 'Elección de la presidencia',
  lead: 'Cada miembro vota por un miembro del Jurado. Gana quien obtiene más de la mitad de los votos.',
  ballot: (voter: string) => `Vota ${voter}`,
  elect: 'Registrar la elección',
  sentence: {
    missing: (names: readonly string[]) =>
      names.length === 1 ? `Falta el voto de ${listed(names)}.` : `Faltan los votos de ${listed(names)}.`,
    elected: (name: string, votes: number, voters: number) =>
      `${name} obtiene ${votes} de ${voters} votos: más de la mitad.`,
    undecided: 'Nadie obtiene más de la mitad de los votos. El Jurado debe votar otra vez.',
  },
  again: 'Votar otra vez',
} as const
