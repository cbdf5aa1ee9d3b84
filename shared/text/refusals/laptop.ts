// Refusals of the laptop itself: what is locked, unknown or not ready here.
import type { Sentence } from '../sentence.ts'
import { afterWait } from '../waiting.ts'

export const laptopRefusals = {
  'contest-unknown': () => 'Este equipo no conoce ese concurso. Abra primero el paquete que entregó la DAFO.',
  'juror-not-in-contest': () => 'Esa persona no es miembro del Jurado de este concurso.',
  'desk-locked': () => 'El escritorio está bloqueado. Ábralo con su código de activación o su frase de paso.',
  'kept-package-changed': (f) =>
    `La copia del paquete en este equipo («${f['file']}») falta o ya no es la que se guardó. Abra otra vez el paquete que le entregó la DAFO: nada de lo hecho se pierde.`,
  'kept-supplement-changed': (f) =>
    `La copia del suplemento ${f['number']} en este equipo falta o ya no es la que se guardó. Tome otra vez el archivo que le entregó la DAFO: nada de lo hecho se pierde.`,
  'passphrase-none': () =>
    'En este equipo no hay ninguna frase de paso para este concurso. Entre con el código de activación de su carta.',
  'passphrase-wrong': (f) =>
    `Esa no es la frase de paso. Compruebe mayúsculas y acentos; si la olvidó, entre con el código de su carta.${afterWait(f['seconds'])}`,
  'passphrase-short': (f) => `La frase de paso debe tener al menos ${f['min']} caracteres: bastan cuatro palabras.`,
  'unlock-wait': (f) => `Hubo varios intentos equivocados seguidos; este no se probó.${afterWait(f['seconds'])}`,
  'matrices-not-issued': (f) =>
    `la matriz de ${f['submission']} aún no se emitió. Emítala después de cerrar la sesión.`,
  'matrices-identifying': (f) =>
    `${Number(f['count']) === 1 ? 'queda 1 hallazgo' : `quedan ${f['count']} hallazgos`} que podrían decir quién escribió. Redacte de nuevo el comentario o acepte el hallazgo.`,
  'recording-ended': () => 'La grabación ya terminó: lo que llega después no se guarda.',
  'recording-changed': () =>
    'Una parte de la grabación que se guardó en este equipo fue cambiada desde fuera. No se usa nada de ella.',
  'president-locked': (f) =>
    `El archivo de sesión lo firma la presidencia del Jurado. ${f['juror']} debe escribir su código de activación en este equipo.`,
  'package-conflict': (f) =>
    `Este equipo ya tiene otro paquete del concurso ${f['contest']}, con contenido distinto. No se reemplazó: consulte con la DAFO cuál vale.`,
  'file-gone': () => 'El archivo ya no está disponible. Elíjalo otra vez.',
  'desk-not-sealed': () => 'Selle la matriz antes de exportarla.',
  'no-abstention': (f) => `No hay abstención en la postulación ${f['submission']}.`,
  'scoresheet-foreign': (f) =>
    `El archivo «${f['file']}» no es una matriz de este concurso y de este paquete. Pida la matriz correcta al miembro del Jurado.`,
  'scoresheet-commitment': (f) =>
    `Lo cifrado en la matriz «${f['file']}» no es aquello a lo que se comprometió quien la firmó. No la use y avise a la DAFO.`,
  'scoresheet-malformed': (f) =>
    `La matriz «${f['file']}» está firmada pero su contenido no es válido. Pida otra copia.`,
  'nothing-received': (f) => `Todavía no se recibió ninguna matriz de ${f['juror']}: no hay de qué dar acuse.`,
  'receipt-malformed': (f) =>
    `El acuse «${f['file']}» está firmado pero su contenido no es válido. Pida otro a quien preside el Jurado.`,
  'receipt-foreign': (f) =>
    `«${f['file']}» no es un acuse de este concurso y de este paquete, o no lo firmó el miembro que dice. Pida otro a quien preside el Jurado.`,
  'receipt-of-another': (f) =>
    `«${f['file']}» es el acuse de la matriz de otro miembro del Jurado. Pida el suyo a quien preside.`,
  'receipt-other-content': (f) =>
    `«${f['file']}» acusa recibo de una versión ${f['version']} que no dice lo mismo que la sellada en este equipo. Avise a quien preside el Jurado: su matriz no es la que recibió.`,
  'rehearsal-mixed': (f) =>
    f['is'] === 'rehearsal'
      ? `«${f['file']}» es de un ensayo y aquí se trabaja con un concurso oficial: no se mezclan. No se tomó nada del archivo. Busque el archivo del concurso oficial.`
      : `«${f['file']}» es de un concurso oficial y aquí se trabaja con un ensayo: no se mezclan. No se tomó nada del archivo. Para practicar, use un archivo del mismo ensayo.`,
  'import-kind': (f) =>
    f['is'] === 'rehearsal'
      ? `«${f['file']}» es de un ensayo: sus datos no son de ningún concurso. No se importó nada. Para practicar la importación, agregue --ensayo.`
      : `«${f['file']}» es de un concurso oficial y se pidió importar un ensayo. No se importó nada. Quite --ensayo si es el archivo que quiere.`,
  'only-in-rehearsal': () => 'Esto solo se puede hacer en un ensayo.',
  'session-entry-invalid': (f) =>
    `El archivo «${f['file']}» está firmado, pero su entrada «${f['entry']}» no tiene la forma esperada. Pida otra copia.`,
  'session-unsealed': (f) =>
    `El archivo «${f['file']}» trae «${f['entry']}» sin cifrar, y la aplicación cifra todo lo de una sesión: no lo escribió ella. No lo use y pida la sesión otra vez a quien presidió.`,
  'verify-needs-package': (f) =>
    `Para revisar «${f['file']}» indique también el paquete de su concurso (--paquete ARCHIVO.aptos).`,
  'pdf-without-signatures': (f) => `El documento «${f['file']}» no tiene ninguna firma que revisar.`,
  'folder-not-empty': (f) => `La carpeta «${f['folder']}» ya tiene contenido. Indique una carpeta nueva o vacía.`,
  'session-does-not-hold': (f) =>
    `No se importó nada: la sesión «${f['file']}» tiene ${Number(f['count']) === 1 ? '1 observación' : `${f['count']} observaciones`}. Revísela con «verify».`,
  'acta-missing': () => 'Todavía no hay un Acta. Genere primero el proyecto de Acta.',
  'acta-signature-broken': (f) =>
    `La firma no se guardó, porque la revisión del Acta firmada encontró un problema: ${f['problem']}`,
} satisfies Record<string, Sentence>
