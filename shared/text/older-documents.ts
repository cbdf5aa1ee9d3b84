// What the documents said before a rule pack gave them its words. Runs in every process.
import type { RulePack } from '../bases/rule-pack.ts'

/** For the packs in files of version 1, which say nothing of it. */
export const documentsOfVersion1: RulePack['documents'] = {
  opening:
    'Siendo las {hora} horas del {fecha}, en sesión {modo} ({lugar}), se reunieron los miembros del Jurado del {concurso}, convocado por el {entidad} a través de la {oficina}, con el fin de evaluar las postulaciones declaradas aptas y determinar a los beneficiarios.',
  closing:
    'Siendo las {hora} horas del {fecha}, se dio por concluida la sesión. Leída el Acta, los miembros del Jurado la aprueban y la firman en señal de conformidad.',
  representative: 'Representante de la DAFO',
  notice:
    '{miembro}, miembro del Jurado del {concurso}, comunica a la presidencia del Jurado y a la DAFO que se abstiene de evaluar la siguiente postulación.',
  statements: {
    award: 'Declarar beneficiaria a la postulación {postulacion} (RUC {ruc}), con {monto}',
    waitlist: 'Establecer la lista de espera{parte}, en este orden de prelación: {lugares}',
    desierto: 'Declarar desierto el concurso{parte}. Motivos: {motivos}',
    reserve:
      'Declarar parcialmente desierto el concurso y dejar sin asignar {monto} de la reserva para regiones de la modalidad «{modalidad}». Motivos: {motivos}',
    addendum: 'Aprobar una adenda con {precisiones} de carácter formal. Motivo: {motivo}',
  },
}
