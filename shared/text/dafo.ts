// The words with which DAFO prepares a contest's package (es-PE). Runs in every process.

import { count } from './sentence-count.ts'

export const prepareText = {
  role: 'DAFO',
  title: 'Preparar un concurso',
  toStart: 'Volver al inicio',
  sources: {
    dossiers: 'Expedientes',
    dossiersHint: 'Un PDF por postulación, con su código en el nombre del archivo.',
    folder: 'Elegir una carpeta…',
    chosen: (n: number, size: string) => `${count(n, 'expediente', 'expedientes')}, ${size}`,
    list: 'Ver los expedientes elegidos',
    taking: 'Tomando los expedientes',
    takingText: (done: number, all: number) => `${done} de ${all}`,
    unreadable: (names: string) =>
      `No se pudo leer: ${names}. Compruebe que los archivos existen y que la memoria USB sigue conectada, y elíjalos otra vez.`,
    sampleTitle: '¿Primera vez?',
    sampleText: 'Pruebe con la hoja y los expedientes de un concurso inventado.',
    useSample: 'Usar los archivos de ejemplo',
    saveSample: 'Guardar la hoja de ejemplo',
  },

  make: {
    title: 'Hacer el paquete',
    detail:
      'Se crean las llaves de los miembros del Jurado y el paquete firmado con los expedientes dentro. Cada vez que se hace, los códigos son otros: entregue siempre las cartas de este mismo paquete.',
    report: 'Guardar el informe de preparación',
    reportDetail:
      'Antes de emitir, lea el informe de preparación: qué llevará el paquete, con cantidades, bases, Jurado y la huella de cada expediente.',
    kind: 'Para qué es el paquete',
    kinds: {
      official: 'Concurso oficial',
      officialDetail: 'El paquete que recibe el Jurado.',
      rehearsal: 'Ensayo con estas mismas listas',
      rehearsalDetail:
        'Para practicar: otro identificador, otras claves y otros códigos, y la palabra ENSAYO en todo. Nada de él se puede usar en el concurso oficial.',
    },
    rehearsalButton: 'Hacer el paquete de ensayo',
    button: 'Hacer el paquete firmado',
    working: 'Haciendo el paquete',
    workingText: 'llaves, expedientes y firmas',
    failed: 'El paquete no se hizo',
  },

  made: {
    title: 'El paquete está hecho',
    lead: 'Guarde todo antes de cerrar: los códigos están solo en las cartas y el programa no los conserva.',
    package: 'Paquete de postulaciones aptas',
    packageDetail: 'Para cada miembro del Jurado y para quien preside.',
    savePackage: 'Guardar el paquete (.aptos)',
    letters: 'Cartas de activación',
    lettersTable: 'Cartas de activación por miembro',
    lettersDetail:
      'Una por miembro, en PDF para imprimir: en sobre cerrado y por separado del paquete. Quien tiene el código firma como ese miembro. Borre los archivos después de imprimirlos.',
    letter: 'Carta',
    saveLetter: 'Guardar la carta',
    letterOf: (name: string) => `de ${name}`,
    authority: 'Autoridad del concurso',
    authorityDetail:
      'La DAFO conserva la clave para un suplemento posterior. El código que la abre está en su propia carta: bajo llave, y aparte de la clave.',
    saveAuthority: 'Guardar la autoridad (.p12)',
    saveOwnLetter: 'Guardar la carta de la DAFO',
    juror: 'Miembro del Jurado',
    profile: 'Perfil',
    next: 'Qué sigue',
    nextSteps: [
      'Copie el paquete en una memoria USB para cada miembro del Jurado.',
      'Entregue a cada uno su carta, por separado, y tome cargo.',
      'Comunique la huella del paquete por otro medio, para que comprueben que es el mismo archivo.',
    ],
    another: 'Preparar otro concurso',
  },
} as const
