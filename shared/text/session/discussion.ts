// The discussion of one submission after another (es-PE). Runs in every process.
import { count } from '../sentence-count.ts'
import { listed } from '../session.ts'

export const discussionText = {
  title: 'Discusión',
  notOpen: 'La discusión empieza cuando se abren las matrices',
  list: 'Postulaciones por decidir',
  allDecided: 'Todas las postulaciones tienen decisión',
  allDecidedDetail: 'Lo que se decidió está en Acuerdos y montos.',
  order: 'Orden sugerido',
  orders: {
    disagreement: 'Donde más difieren los miembros',
    'money-line': 'Cerca de donde se acaba el dinero',
    room: 'Con menos salidas de la sala',
  },
  orderNote: 'Es una sugerencia: el Jurado trata las postulaciones en el orden que quiera.',
  reason: {
    disagreement: (spread: number) =>
      spread === 0 ? 'los totales coinciden' : `los totales difieren en ${count(spread, 'punto', 'puntos')}`,
    line: (isInside: boolean, places: number) =>
      places === 0
        ? isInside
          ? 'la última que alcanza'
          : 'la primera que no alcanza'
        : `${places === 1 ? 'a 1 puesto' : `a ${places} puestos`} del límite, ${isInside ? 'alcanza' : 'no alcanza'}`,
    unscored: 'sin puntajes',
    room: (marks: readonly string[]) => (marks.length === 0 ? 'nadie sale' : `sale ${listed(marks)}`),
  },
  decided: (fate: string) => `Ya tiene decisión: ${fate}.`,
  pick: 'Elija una postulación de la lista',
  leaves: (names: readonly string[]) =>
    names.length === 1
      ? `Sale de la sala ${listed(names)}: se abstuvo.`
      : `Salen de la sala ${listed(names)}: se abstuvieron.`,
  nobodyLeaves: 'Nadie se abstuvo: todos se quedan en la sala.',
  presides: 'Quien preside se abstuvo: otro miembro preside este punto.',
  tooFew: (able: number, needed: number) =>
    `Solo ${able === 1 ? 'puede votar 1 miembro' : `pueden votar ${able} miembros`} y se necesitan ${needed}: no cabe acuerdo sobre ella hasta que la DAFO resuelva.`,
  revisions: 'Puntajes revisados',
  revision: (member: string, what: string, from: string, to: string) => `${member}, ${what}: ${from} pasa a ${to}.`,
  bonus: 'puntos adicionales',
  requests: 'Información pedida a la DAFO',
  noAnswer: 'Sin respuesta todavía.',
  notes: 'Notas de la sala',
  notesHint: 'Quedan cifradas en este equipo. No van al Acta ni a ningún archivo.',
  onWall: 'La proyección muestra esta postulación.',
  next: 'Siguiente',
  dossier: {
    title: (code: string) => `Expediente ${code}`,
    opening: 'Abriendo el expediente…',
  },
  acts: {
    dossier: 'Ver el expediente',
    show: 'Proyectar',
    award: 'Proponer el estímulo',
    revise: 'Revisar un puntaje…',
    agreed: 'Acordar puntajes…',
    bonus: 'Acordar puntos adicionales…',
    ask: 'Pedir información…',
    answer: 'Anotar la respuesta…',
    abstain: 'Declarar una abstención…',
  },
  own: {
    member: 'Miembro',
    code: 'Código de activación',
    codeHint: 'El del propio miembro. No abre su mesa.',
    missing: 'Escriba el código de activación.',
  },
  revise: {
    title: (code: string) => `Revisar un puntaje de ${code}`,
    lead: 'Solo lo revisa quien lo puso, con su código. El puntaje de la matriz queda a la vista.',
    what: 'Sub criterio',
    score: 'Nuevo puntaje',
    points: 'Nuevos puntos adicionales',
    grounds: 'Por qué',
    reason: 'Motivo',
    reasonHint: 'Queda en el registro de la sesión.',
    incomplete: 'Elija el sub criterio y el nuevo puntaje.',
    confirm: 'Revisar el puntaje',
    done: (member: string) => `Puntaje de ${member} revisado.`,
  },
  abstain: {
    title: (code: string) => `¿Abstenerse de ${code}?`,
    cause: 'Causa',
    causeMissing: 'Elija la causa.',
    description: 'Hecho',
    descriptionHint: 'En una o dos frases. Va en el aviso a la presidencia y a la DAFO.',
    word: 'abstención',
    consequences: (code: string) => [
      `Sus puntajes de ${code} dejan de contar, y los acuerdos sobre ella en que votó quedan sin efecto.`,
      'No vota ni está en la sala mientras se trata. Nadie puede deshacerlo.',
      'Se firma un aviso para la presidencia y la DAFO.',
    ],
    confirm: 'Declarar la abstención',
    done: 'Abstención declarada',
    save: 'Guardar el aviso firmado',
  },
  agreed: {
    title: (code: string) => `Acordar puntajes de ${code}`,
    lead: 'Empieza en el promedio redondeado. Lo acordado cuenta en su lugar; los puntajes de cada miembro quedan a la vista.',
    reason: 'Motivo',
  },
  juryBonus: {
    title: (code: string) => `Acordar puntos adicionales de ${code}`,
    points: 'Puntos',
    grounds: 'Por qué',
    reason: 'Motivo',
  },
  ask: {
    title: 'Pedir información a la DAFO',
    question: 'Qué se pide',
    confirm: 'Anotar el pedido',
  },
  answer: { title: 'Respuesta de la DAFO', text: 'Qué respondió', confirm: 'Anotar la respuesta' },
} as const
