// What each field of a rule pack means (es-PE), for those who write one. Runs in the script that makes the JSON Schema.

/** By path, without the places in lists: `modalities.letter`. */
export const packFields: Readonly<Record<string, string>> = {
  format: 'Qué es este archivo.',
  formatVersion: 'La versión de este formato.',
  id: 'Identificador de las bases, como cdc-2025.',
  line: 'Código de tres letras del concurso: la primera parte del código de cada postulación (CDC-D-00017-25).',
  year: 'Año de la convocatoria.',
  title: 'Nombre del concurso, como va en el acta.',
  entity: 'Entidad que convoca.',
  office: 'Órgano que conduce el concurso.',

  modalities: 'Las modalidades o categorías del concurso.',
  'modalities.id': 'Identificador de la modalidad.',
  'modalities.letter': 'Su letra en el código de cada postulación. Cada modalidad tiene la suya.',
  'modalities.name': 'Su nombre, como va en el acta.',
  'modalities.maxRequestCentimos': 'Lo más que se puede solicitar, en céntimos de sol.',
  'modalities.reserveCentimos':
    'La parte de la reserva que corresponde a la modalidad, en céntimos de sol; 0 si no hay.',

  funds: 'El dinero del concurso.',
  'funds.totalCentimos': 'Lo más que se puede otorgar en todo el concurso, en céntimos de sol.',
  'funds.reserveCentimos': 'La reserva para regiones: la suma de las reservas de las modalidades, en céntimos de sol.',
  'funds.maxReductionPercent': 'Cuánto se puede reducir lo solicitado, en por ciento; 0 si no se puede.',
  'funds.reserveExcludedRegions': 'Regiones cuyos postulantes no usan la reserva.',

  scale: 'La escala de los puntajes, que son números enteros.',
  'scale.min': 'El puntaje más bajo.',
  'scale.max': 'El puntaje más alto.',
  'scale.words': 'Una palabra por puntaje, del más bajo al más alto. Se pueden repetir.',

  criteria: 'Los criterios de evaluación, en su orden.',
  'criteria.id': 'Identificador del criterio.',
  'criteria.name': 'Su nombre.',
  'criteria.subcriteria': 'Sus sub criterios: lo que se puntúa.',
  'criteria.subcriteria.id':
    'Identificador del sub criterio, distinto de todos los demás, también de los de otro criterio.',
  'criteria.subcriteria.text': 'Lo que dicen las bases del sub criterio.',
  'criteria.subcriteria.weight': 'Por cuánto se multiplica su puntaje; 1 si todos pesan igual.',
  'criteria.subcriteria.textByModality': 'Lo que dicen las bases en una modalidad, por identificador, donde difiere.',

  bonus: 'El puntaje adicional.',
  'bonus.max': 'Lo más que se puede dar por postulación; 0 si no hay puntaje adicional.',
  'bonus.scope': 'Quién lo da: cada jurado («juror») o el Jurado por acuerdo («jury»).',
  'bonus.grounds': 'Las causales por las que se da.',
  'bonus.grounds.id': 'Identificador de la causal.',
  'bonus.grounds.text': 'Lo que dicen las bases de la causal.',

  comments: 'El comentario que cada jurado escribe de cada postulación.',
  'comments.minLength': 'Sus caracteres como mínimo; 0 si no es obligatorio.',
  'comments.maxLength': 'Sus caracteres como máximo.',

  jury: 'El Jurado.',
  'jury.size': 'Número de miembros.',
  'jury.profiles': 'El perfil de cada miembro: uno por miembro.',
  'jury.profiles.id': 'Identificador del perfil.',
  'jury.profiles.text': 'Lo que dicen las bases del perfil.',
  'jury.quorum': 'Miembros que hacen quórum: más de la mitad.',
  'jury.consensus':
    'Desde cuándo el Jurado decide por consenso: desde que un miembro lo deja durante la evaluación, con o sin reemplazo («from-departure»), solo mientras nadie lo reemplaza («while-incomplete») o nunca («never»).',
  'jury.leaverScoresheet':
    'La matriz que ya había entregado quien deja el Jurado sin reemplazo: deja de contar («withdrawn») o sigue contando («kept»).',
  'jury.absentMember':
    'Qué pasa con una votación cuando un miembro está fuera de la sala: lo espera («waits», también si no se indica) o deciden los presentes que hacen quórum («quorum-of-present»).',

  majorities:
    'La mayoría que necesita cada clase de acuerdo: más votos a favor que en contra («simple»), más de la mitad de los miembros («absolute») o todos («unanimity»).',
  tieMeans: 'Los medios contra un empate, en su orden. Un empate que ninguno decide se vota otra vez.',
  'tieMeans.id':
    'Debatir y votar otra vez («revote»), el criterio de equidad («equity») o el voto dirimente de quien preside («casting-vote»).',
  'tieMeans.article': 'El artículo que lo permite.',

  equity: 'El criterio de equidad entre regiones.',
  'equity.base':
    'De qué se toma la proporción de cada región: de las postulaciones recibidas («received») o de estas por habitante («received-per-population»).',
  'equity.population': 'Los habitantes de cada región, cuando la proporción es por habitante.',

  uniqueness: 'Quiénes reciben un solo estímulo.',
  'uniqueness.parties':
    'La persona jurídica («applicant»), quien la representa («legal-representative») y quien dirige la obra («director»); ninguno si no hay límite.',
  'uniqueness.across': 'Dentro de este concurso («contest») o entre todos los del año («year»).',
  'uniqueness.excludedWorksOf': 'Concursos cuyas obras ganadoras no pueden recibir este estímulo.',

  waitlist: 'La lista de espera.',
  'waitlist.scope': 'Ninguna («none»), una del concurso («contest») o una por modalidad («modality»).',

  acta: 'El acta con el fallo.',
  'acta.scope': 'Una del concurso («contest») o una por modalidad («modality»).',
  'acta.title': 'Su título.',

  documents: 'Los textos de los documentos del Jurado. Los lugares entre llaves se llenan con los datos de la sesión.',
  'documents.opening':
    'Cómo empieza el Acta: {hora}, {fecha}, {lugar} y {concurso}; también puede llevar {modo}, {entidad} y {oficina}.',
  'documents.closing': 'Cómo termina el Acta: {hora} y {fecha}; también puede llevar {concurso}.',
  'documents.representative': 'Cómo llama el Acta a quien asiste por la oficina.',
  'documents.notice': 'Lo que dice el aviso de una abstención: {miembro} y {concurso}.',
  'documents.statements': 'Cómo se enuncian los acuerdos.',
  'documents.statements.award': 'Un estímulo: {postulacion}, {ruc} y {monto}.',
  'documents.statements.waitlist': 'La lista de espera: {lugares}; {parte} dice de qué modalidad, si es de una.',
  'documents.statements.desierto': 'El concurso desierto: {motivos}; {parte} dice en qué modalidad, si es en una.',
  'documents.statements.reserve': 'Una reserva sin asignar: {monto}, {modalidad} y {motivos}.',
  'documents.statements.addendum': 'Una adenda: {precisiones} y {motivo}.',
  legalBase: 'Las normas que el acta cita como base legal.',
  citations: 'El artículo de cada regla: lo que se lee junto a la regla que no deja hacer algo.',

  abstentionCauses: 'Los motivos por los que un jurado se abstiene de una postulación.',
  'abstentionCauses.id': 'Identificador del motivo.',
  'abstentionCauses.text': 'El motivo, como se lee en el acta.',
}
