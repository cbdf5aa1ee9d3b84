// The sentences of what happens around the votes: composition, ties, corrections, the list of aptos, information,
// recording, the Acta's family. The article goes in front. Runs in every process.
import { formatSoles } from '../format.ts'
import type { Sentence } from '../sentence.ts'

type Facts = Parameters<Sentence>[0]

const soles = (facts: Facts, key: string) => formatSoles(Number(facts[key] ?? 0))
const some = (facts: Facts, key: string, one: string, many: string) =>
  `${facts[key]} ${Number(facts[key]) === 1 ? one : many}`

export const deliberationRefusals = {
  // Composition of the jury
  'resolution-missing': () =>
    'la conformación del Jurado cambia con una Resolución Directoral: escriba su número y su fecha.',
  'replacement-known': (f) => `${f['juror']} ya integra o integró este Jurado. Revise quién reemplaza.`,
  'replacement-profile': (f) =>
    `${f['juror']} no tiene el perfil de ${f['leaver']}, a quien reemplaza. Revise la Resolución Directoral.`,
  'one-modality-per-acta': (f) =>
    `según las Bases hay un Acta por modalidad y el paquete trae ${f['modalities']} modalidades. Prepare un paquete por modalidad.`,
  'presiding-juror-missing': (f) =>
    `quien preside se abstuvo en este punto: elija quién lo preside entre quienes pueden votar (${some(f, 'count', 'miembro', 'miembros')}).`,
  // Scores in deliberation
  'submission-not-evaluated': (f) =>
    `la postulación ${f['submission']} aún no tiene la calificación de los miembros del Jurado. Reciba y abra primero sus matrices.`,
  'revision-without-reason': () => 'para cambiar un puntaje escriba el motivo.',
  'scores-incomplete': (f) =>
    `${Number(f['count']) === 1 ? 'falta 1 sub criterio' : `faltan ${f['count']} sub criterios`} sin puntaje; el primero es ${f['first']}.`,
  'bonus-by-jury': () => 'según las Bases los puntos adicionales los acuerda el Jurado en conjunto, no cada miembro.',
  'bonus-by-juror': () =>
    'según las Bases los puntos adicionales los da cada miembro en su matriz, no el Jurado en conjunto.',
  'not-tied': (f) =>
    `las postulaciones ${f['first']} y ${f['submission']} no tienen exactamente el mismo puntaje en la misma modalidad: no hay empate que romper.`,
  'tie-incomplete': (f) =>
    `${f['submission']} tiene el mismo puntaje y aún no tiene decisión: inclúyala en el orden del empate.`,
  'equity-first': (f) =>
    `el orden no respeta el criterio de equidad: revise el lugar de ${f['submission']}. Va antes la región menos representada entre las postulaciones recibidas.`,
  'already-abstained': (f) => `ya consta la abstención en la postulación ${f['submission']}: no se hizo ningún cambio.`,
  'not-sealed': (f) =>
    `la versión ${f['version']} de la matriz no es la que está sellada en este escritorio. Entregue la vigente; si la está corrigiendo, séllela antes.`,
  'not-handed-over': () =>
    'primero entregue la matriz vigente. Los datos se borran de este equipo después de la entrega.',
  'desk-purged': () => 'los datos de este concurso ya se borraron de este equipo.',
  // Agreements
  'already-agreed': (f) =>
    `el acuerdo ${f['number']} ya trata de esto. Para decidir otra cosa, primero déjelo sin efecto con otro acuerdo.`,
  'modality-desierta': (f) =>
    `la modalidad de ${f['submission']} está declarada desierta en el acuerdo ${f['number']}. Déjelo sin efecto antes de decidir otra cosa.`,
  'desierto-with-waitlist': (f) =>
    `no se puede declarar desierto: la postulación ${f['submission']} está en la lista de espera.`,
  'waitlist-not-provided': () => 'las Bases de este concurso no prevén lista de espera.',
  'waitlist-scope': (f) =>
    f['scope'] === 'contest'
      ? 'las Bases prevén una sola lista de espera para todo el concurso.'
      : 'las Bases prevén una lista de espera por modalidad: elija la modalidad.',
  'waitlist-other-modality': (f) =>
    `la postulación ${f['submission']} es de otra modalidad y no va en esta lista de espera.`,
  'not-revocable': (f) => `el acuerdo ${f['number']} no se puede dejar sin efecto.`,
  'nothing-to-revoke': (f) => `el acuerdo ${f['number']} no está adoptado o ya no tiene efecto.`,
  'revocation-submissions': (f) => `indique de qué postulaciones del acuerdo ${f['number']} se trata.`,
  'tie-absent': (f) => `el acuerdo ${f['number']} no terminó en un empate por resolver.`,
  'tie-means-unlawful': (f) =>
    `las Bases no prevén ese medio para resolver el empate del acuerdo ${f['number']}. Elija uno de los previstos.`,
  'tie-unresolved': (f) =>
    `la votación del acuerdo ${f['number']} sobre ${f['submission']} quedó en empate. El Jurado debe resolverlo; el programa no lo hace por sí mismo.`,
  'casting-vote-barred': (f) =>
    `quien preside el Jurado no vota en el acuerdo ${f['number']}, así que no puede dirimir. Elija otro medio.`,
  'equity-needs-rivals': () =>
    'el criterio de equidad compara postulaciones: elija con cuáles compite la que se propone como beneficiaria.',
  'equity-undecided': (f) =>
    `la región de ${f['submission']} está tan representada como otra de las que compiten: el criterio de equidad no decide. Elija otro medio.`,
  'vote-still-open': (f) => `el acuerdo ${f['number']} sigue en votación: cambie el voto allí.`,
  'vote-final': (f) => `los votos del acuerdo ${f['number']} ya no se pueden corregir.`,
  // Money
  'work-already-awarded': (f) =>
    `la obra de ${f['submission']} ya es beneficiaria (${f['where']}) y las Bases la excluyen de este concurso.`,
  'reserve-assigned': (f) => `la reserva para regiones de «${f['modality']}» no tiene saldo sin asignar.`,
  'reserve-left-differs': (f) =>
    `el saldo de la reserva de «${f['modality']}» es ${soles(f, 'leftCentimos')}. Revise el monto del acuerdo.`,
  'reserve-unassigned': (f) =>
    `quedan ${soles(f, 'leftCentimos')} de la reserva para regiones de «${f['modality']}» y hay postulaciones que pueden recibirlos (${f['first']}). Asígnelos o acuerde, con motivos, que quedan sin asignar.`,
  // The list of aptos
  'submission-removed': (f) => `la postulación ${f['submission']} ya no participa: fue retirada o excluida.`,
  'document-missing': () => 'escriba el número y la fecha del documento que lo dispone.',
  'submission-known': (f) => `la postulación ${f['submission']} ya está en este concurso.`,
  'supplement-mismatch': (f) =>
    `la postulación ${f['submission']} se repite o su código no corresponde a su modalidad. Revise el suplemento.`,
  'request-above-maximum': (f) =>
    `${f['submission']} solicita ${soles(f, 'requestedCentimos')} y el máximo de la modalidad es ${soles(f, 'maxCentimos')}.`,
  // Information and recording
  'request-repeated': () => 'esa solicitud de información ya está registrada: no se hizo ningún cambio.',
  'request-unknown': () => 'esa solicitud de información no existe en esta sesión.',
  'request-answered': () => 'esa solicitud ya tiene respuesta. Registre una solicitud nueva si falta algo.',
  'question-empty': () => 'escriba qué información se solicita a la DAFO.',
  'answer-empty': () => 'escriba la respuesta de la DAFO.',
  'recording-consent-missing': (f) =>
    Number(f['count']) === 1
      ? `la sesión se graba con la aceptación de todos: falta la de ${f['juror']}.`
      : `la sesión se graba con la aceptación de todos: faltan las de ${f['count']} miembros, entre ellos ${f['juror']}.`,
  'recording-under-way': () => 'la grabación está en curso. Deténgala primero.',
  'recording-not-started': () => 'no hay una grabación a la que esto corresponda.',
  // The Acta and its family
  'signature-misnamed': (f) =>
    `la firma con el certificado «${f['certificate']}» es una firma electrónica: solo un certificado de la IOFE con software acreditado hace una firma digital.`,
  'matrices-too-early': () => 'las matrices se emiten después de cerrar la sesión.',
  'matrices-issued': () => 'las matrices ya se emitieron: no se hizo ningún cambio.',
  'matrices-incomplete': (f) =>
    `cada postulación lleva su matriz con todos sus evaluadores${f['submission'] ? `; revise ${f['submission']}` : ''}.`,
  'matrices-followable': (f) =>
    `las ${f['count']} matrices nombran a los miembros en el mismo orden y permitirían seguirlos. Sortee el orden otra vez.`,
  'matrices-edit-unknown': (f) =>
    `en ${f['submission']} se redacta de nuevo un comentario que nadie escribió, o dos veces el mismo. Elija un comentario de la lista.`,
  'matrices-edit-empty': (f) =>
    `un comentario de ${f['submission']} quedó vacío. Redáctelo de nuevo o déjelo como estaba.`,
  'addendum-too-early': () => 'la adenda corrige un Acta firmada: primero cierre la sesión.',
  'addendum-wrong-acta': () => 'la adenda no se refiere al Acta firmada de esta sesión. Revise el archivo del Acta.',
  'addendum-not-found': (f) => `el Acta no dice eso en «${f['path']}». Revise qué texto se corrige.`,
  'addendum-changes-result': (f) =>
    `«${f['path']}» no es una precisión formal: una adenda no cambia beneficiarios, montos, orden, puntajes, votos ni lo declarado desierto.`,
} satisfies Record<string, Sentence>
