// The sentences of refused commands: what a rule does not let happen, and what to do next. The article goes in front.
import { formatSoles } from '../format.ts'
import type { Sentence } from '../sentence.ts'

type Facts = Parameters<Sentence>[0]

const soles = (facts: Facts, key: string) => formatSoles(Number(facts[key] ?? 0))
const some = (facts: Facts, key: string, one: string, many: string) =>
  `${facts[key]} ${Number(facts[key]) === 1 ? one : many}`

export const domainRefusals = {
  // Scoresheet
  'scoresheet-sealed': (f) =>
    `la matriz ya está sellada (versión ${f['version']}) y no admite cambios. Para corregirla, reábrala en Entregar, con su motivo.`,
  'nothing-to-reopen': () => 'la matriz no está sellada: puede corregirla sin reabrirla.',
  'reopening-without-reason': (f) =>
    `escriba por qué reabre su matriz, en ${f['min']} letras o más: el motivo viaja con la versión siguiente.`,
  'submission-unknown': (f) => `la postulación ${f['submission']} no está en este concurso. Revise el código.`,
  'subcriterion-unknown': (f) => `el sub criterio ${f['subcriterion']} no está en las Bases de este concurso.`,
  'score-outside-scale': (f) =>
    `el puntaje ${f['score']} no está en la escala: elija un entero de ${f['min']} a ${f['max']}.`,
  'score-absent': (f) => `el sub criterio ${f['subcriterion']} no tiene puntaje que borrar.`,
  'bonus-too-high': (f) => `los puntos adicionales van de 0 a ${f['max']}; se indicó ${f['points']}.`,
  'bonus-ground-unknown': (f) => `la causal «${f['ground']}» no está en las Bases.`,
  'bonus-without-ground': () => 'para dar puntos adicionales marque al menos una causal.',
  'comment-too-long': (f) => `el comentario tiene ${f['length']} caracteres y el máximo es ${f['max']}. Acórtelo.`,
  'scoresheet-incomplete': (f) =>
    `${Number(f['count']) === 1 ? 'falta completar 1 postulación' : `faltan completar ${f['count']} postulaciones`}; la primera es ${f['first']}.`,
  // Abstention
  abstained: (f) =>
    `usted se abstuvo en la postulación ${f['submission']}: ya no puede verla, calificarla ni comentarla.`,
  'abstention-cause-unknown': () => 'elija una de las causas de abstención de la lista.',
  'abstention-needs-description': (f) =>
    `describa el hecho que motiva la abstención (al menos ${f['min']} caracteres).`,
  'mixed-abstentions': () =>
    'en este grupo hay postulaciones con distintas abstenciones. Vótelas por separado, para que cada miembro vote solo donde puede.',
  // Jury
  'jury-already-installed': () => 'el Jurado ya está instalado.',
  'jury-not-installed': () => 'primero registre la instalación del Jurado.',
  'juror-unknown': (f) => `«${f['juror']}» no es miembro de este Jurado o no asiste a la sesión.`,
  'jury-size': (f) =>
    `el Jurado se conforma con ${f['size']} miembros de perfiles distintos; el paquete trae ${f['members']}.`,
  'jury-incomplete': (f) =>
    `asisten ${f['present']} de ${f['members']} miembros. Sin la Resolución Directoral con la nueva conformación, deben asistir todos.`,
  'quorum-missing': (f) =>
    `solo ${some(f, 'present', 'miembro puede', 'miembros pueden')} votar y el quórum es ${f['quorum']}. No es posible el acuerdo: comuníquelo a la DAFO.`,
  'place-missing': () => 'indique el lugar de la sesión, o el medio si es virtual.',
  'president-already-elected': () => 'el Jurado ya eligió a su presidente/a.',
  'president-missing': () => 'primero el Jurado debe elegir a su presidente/a.',
  'ballots-wrong': (f) => `se necesita un voto de cada uno de los ${f['members']} miembros, por un miembro del Jurado.`,
  'election-undecided': () => 'nadie obtuvo más de la mitad de los votos. El Jurado debe votar otra vez.',
  // Delivery and opening
  'scoresheet-already-received': (f) =>
    `la matriz de ${f['juror']} (versión ${f['version']}) ya estaba recibida: no se hizo ningún cambio.`,
  'scoresheet-conflict': (f) =>
    `ya se recibió otra matriz de ${f['juror']} con la misma versión ${f['version']} y contenido distinto. Se conserva la primera; pida al miembro del Jurado que confirme cuál vale.`,
  'scoresheet-older': (f) =>
    `esta matriz de ${f['juror']} es la versión ${f['version']}, anterior a la ya recibida. Se conserva la más reciente.`,
  'scoresheet-mismatch': (f) =>
    `la matriz ${f['juror'] ? `de ${f['juror']} ` : ''}no es la que se recibió, está incompleta o dice algo que las Bases no permiten. Pida otra vez el archivo.`,
  'scoresheets-already-open': () =>
    'las matrices ya están abiertas y no se recibe otra versión. Quien quiera corregir un puntaje propio lo revisa en la deliberación, con su motivo; el de la matriz queda a la vista.',
  'scoresheets-missing': (f) =>
    `${some(f, 'count', 'miembro del Jurado no entregó', 'miembros del Jurado no entregaron')} su matriz: falta la de ${f['juror']}.`,
  'scoresheets-not-open': () => 'las matrices aún no se abren. El Jurado debe acordar primero su apertura.',
  'opening-not-agreed': () => 'las matrices se abren juntas y por acuerdo del Jurado; ese acuerdo no está adoptado.',
  'award-without-scores': (f) =>
    `ninguna matriz que cuenta califica la postulación ${f['submission']}: todos los miembros de ahora se abstuvieron en ella. Comuníquelo a la DAFO: hace falta quien la califique, o el documento que la excluye.`,
  // Agreements
  'agreement-repeated': () => 'ese acuerdo ya está registrado: no se hizo ningún cambio.',
  'agreement-unknown': () => 'ese acuerdo no existe en esta sesión.',
  'proposal-still-lawful': (f) =>
    `el acuerdo ${f['number']} todavía se puede adoptar: vótelo y ciérrelo. Solo se retira lo que ya no se puede adoptar.`,
  'agreement-closed': (f) => `el acuerdo ${f['number']} ya está cerrado.`,
  'agreement-empty': () => 'escriba el texto del acuerdo.',
  'agreement-under-way': (f) => `primero cierre la votación del acuerdo ${f['number']}.`,
  'voter-barred': (f) => `${f['juror']} no vota el acuerdo ${f['number']}: se abstuvo o no asiste.`,
  'vote-change-without-reason': (f) => `para cambiar un voto del acuerdo ${f['number']} escriba el motivo.`,
  'votes-missing': (f) =>
    `${Number(f['count']) === 1 ? 'falta 1 voto' : `faltan ${f['count']} votos`} en el acuerdo ${f['number']}.`,
  'dissent-without-reason': (f) => `quien discrepa en el acuerdo ${f['number']} debe dejar escrito su motivo.`,
  'submission-decided': (f) => `la postulación ${f['submission']} ya tiene una decisión del Jurado.`,
  'submission-under-vote': (f) => `la postulación ${f['submission']} está en votación en el acuerdo ${f['number']}.`,
  'modality-unknown': (f) => `la modalidad «${f['modality']}» no está en las Bases.`,
  'desierto-with-awards': (f) => `no se puede declarar desierto: la postulación ${f['submission']} ya es beneficiaria.`,
  'reason-missing': () => 'escriba los motivos de la decisión.',
  // Money
  'award-not-an-amount': (f) => `indique el monto para ${f['submission']}, mayor que cero.`,
  'award-above-maximum': (f) =>
    `el monto ${soles(f, 'amountCentimos')} supera el máximo de la modalidad, ${soles(f, 'maxCentimos')}.`,
  'award-above-request': (f) =>
    `el monto ${soles(f, 'amountCentimos')} supera lo solicitado, ${soles(f, 'requestedCentimos')}.`,
  'reduction-too-deep': (f) =>
    `la reducción no puede pasar de ${f['percent']} %: lo mínimo para ${f['submission']} es ${soles(f, 'leastCentimos')}.`,
  'reduction-without-reason': (f) =>
    `el monto de ${f['submission']} es menor que el solicitado: escriba el motivo de la reducción.`,
  'already-awarded-this-year': (f) =>
    `${f['who']} ya tiene un estímulo este año (${f['where']}); no se premia más de un proyecto por persona jurídica, representante legal o director(a).`,
  'waits-already': (f) =>
    `${f['who']} tiene la postulación ${f['where']} en la lista de espera del acuerdo ${f['number']}, y no se premia más de un proyecto por persona jurídica, representante legal o director(a). Deje antes sin efecto ese lugar.`,
  'funds-exceeded': (f) =>
    `faltan ${soles(f, 'missingCentimos')}: los montos superan el total de ${soles(f, 'totalCentimos')}.`,
  'reserve-invaded': (f) =>
    `faltan ${soles(f, 'missingCentimos')} de libre disponibilidad: fuera de la reserva para regiones solo hay ${soles(f, 'freeCentimos')}.`,
  // Acta
  'acta-frozen': () => 'el Acta ya está aprobada y su contenido no cambia. Solo faltan las firmas.',
  'acta-draft-stale': () =>
    'el proyecto de Acta cambió después de esta vista. Genere el Acta otra vez y léala antes de aprobarla.',
  'acta-not-approved': () => 'el Acta se firma después de leerla y aprobarla.',
  'acta-not-the-approved-one': () => 'el archivo no es el Acta aprobada. Firme el archivo que entrega la aplicación.',
  'already-signed': (f) => `${f['juror']} ya firmó el Acta.`,
  'certificate-already-used': (f) =>
    `con el certificado de «${f['certificate']}» ya firmó ${f['juror']}. Elija el certificado de quien firma ahora.`,
  'signatures-missing': (f) =>
    `${Number(f['count']) === 1 ? 'falta 1 firma' : `faltan ${f['count']} firmas`} en el Acta.`,
  'submissions-undecided': (f) =>
    `${some(f, 'count', 'postulación sigue', 'postulaciones siguen')} sin decisión; la primera es ${f['first']}.`,
  'deliberation-undescribed': () => 'escriba la descripción de la deliberación.',
  'session-ends-before-start': () => 'la hora de cierre es anterior a la de inicio. Corrija la hora.',
  'session-closed': () => 'la sesión ya está cerrada.',
} satisfies Record<string, Sentence>
