// Refusals of supplements: making one, and taking one in. Runs in every process.
import type { Sentence } from '../sentence.ts'

export const supplementRefusals = {
  'supplement-empty': () =>
    'El suplemento no cambia nada. Indique qué postulaciones se incorporan o se retiran, o a quién se le da otro código.',
  'supplement-foreign': ({ file }) =>
    `«${file}» no es un suplemento de este paquete. Pida a la DAFO el que corresponde a este concurso.`,
  'supplement-malformed': ({ file, entry }) =>
    `El suplemento «${file}» está firmado pero su contenido no es válido («${entry}»). Pida otro a la DAFO.`,
  'supplement-out-of-order': ({ file, number, expected }) =>
    `«${file}» es el suplemento ${number} y falta tomar antes el ${expected}. Los suplementos se toman en su orden: pida a la DAFO el que falta.`,
  'supplement-conflict': ({ file, number }) =>
    `«${file}» dice ser el suplemento ${number}, pero no es el que sigue a los ya tomados o hay otro con ese número. No se tomó: consulte con la DAFO cuál vale.`,
  'activation-code-replaced': ({ jurorId }) =>
    `Ese código de ${jurorId} ya no vale: un suplemento de la DAFO le dio otro. Entre con el de su carta nueva.`,
  'replacement-unnamed': ({ jurorId }) =>
    `Falta el nombre de quien reemplaza a ${jurorId}. Escríbalo como figura en la Resolución Directoral.`,
  'juror-left': ({ jurorId }) =>
    `Un suplemento de la DAFO dice que ${jurorId} dejó de integrar el Jurado: ese código ya no abre nada en este equipo. Si es un error, consulte con la DAFO.`,
  'scoresheet-new-key': ({ file, jurorId, number }) =>
    `«${file}» está firmada con un código nuevo de ${jurorId}, y a este equipo le falta el suplemento ${number}, o uno posterior, que se lo da. Tome el suplemento y reciba la matriz otra vez.`,
  'scoresheet-old-key': ({ file, jurorId }) =>
    `«${file}» está firmada con la clave anterior de ${jurorId}, que dejó de valer cuando recibió un código nuevo. Pídale que entre con el código nuevo y exporte su matriz otra vez.`,
  'dafo-code-wrong': () =>
    'Ese código está bien escrito pero no es el de la DAFO para este paquete. Use el de la carta de la DAFO que se guardó al hacer este mismo paquete.',
  'issue-closed': () =>
    'El concurso ya no está abierto: pasó un tiempo sin uso o se abrió otro. Ábralo otra vez con el código de la carta de la DAFO; lo que indicó sigue aquí.',
  'authority-foreign': ({ file }) =>
    `«${file}» no es la clave de la autoridad de este concurso. Busque la que se guardó al crear el paquete.`,
} satisfies Record<string, Sentence>
