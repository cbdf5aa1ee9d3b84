// What the command line says (es-PE). Runs in the command line (Node).
import { placeText } from './refusals/import.ts'
import { refusalText } from './refusals.ts'

type Placed = Parameters<typeof placeText>[0] & Parameters<typeof refusalText>[0]

/** «Aptos, fila 5, columna J (Monto solicitado): …» */
export const problemLine = (problem: Placed) => `${placeText(problem)}: ${refusalText(problem)}`

type Open = Placed & {
  readonly code: string
  readonly options: readonly string[]
  readonly mayStand: boolean
  readonly cell: string | null
}

/** What was found, and with which flags it is decided on the next run. */
export function findingLines(finding: Open): readonly string[] {
  const { sheet, cell, options, code, mayStand } = finding
  const flags = cell === null ? [] : options.map((option) => `--celda "${sheet}!${cell}=${option}"`)
  const [one, second] = flags
  const isLima = code === 'region-lima-undecided'
  const ways = [
    ...(second === undefined && one !== undefined ? [`  Propuesta: ${one}, o todas con --accept ${code}`] : []),
    ...(second === undefined
      ? []
      : [`  Responda con ${flags.join(' o con ')}${isLima ? ', o por todas con --lima' : ''}`]),
    ...(mayStand ? [`  Si está bien así: --keep ${code}`] : []),
  ]
  return [problemLine(finding), ...ways]
}

/** A cell as the file says it and as it was read. */
export const correctionLine = (correction: { sheet: string; cell: string; was: string; now: string }) =>
  `Corregido ${correction.sheet}!${correction.cell}: «${correction.was}» → «${correction.now}»`
export const packStanding = (finding: Placed) => `Se deja como está. ${problemLine(finding)}`

export const usageHead = ['Uso: npm run -s acta -- <verbo> [opciones]', '', 'Verbos:']
export const usageFoot = [
  '',
  'Opciones de todos los verbos:',
  '  --json    resultado para otros programas',
  '  --help    esta ayuda, o la de un verbo',
  '',
  'Salida: 0 todo en orden; 1 el archivo o una regla no se cumple; 2 uso incorrecto.',
]

export const unknownVerb = (verb: string) => `No existe el verbo «${verb}».`
export const missingVerb = 'Falta el verbo.'
export const unknownOption = (option: string) => `No existe la opción ${option}.`
export const wrongOptionValue = (option: string) => `La opción ${option} no lleva valor, o le falta el suyo.`
export const missingOption = (option: string) => `Falta ${option}.`
export const surplusArgument = (text: string) => `«${text}» sobra.`
export const malformedCell = (text: string) =>
  `«${text}» no tiene la forma HOJA!CELDA=TEXTO, por ejemplo Aptos!E5=JUNÍN.`
export const malformedColumn = (text: string) =>
  `«${text}» no tiene la forma HOJA!DATO=COLUMNA, por ejemplo "Aptos!Monto solicitado=J".`
export const malformedDossier = (text: string) => `«${text}» no tiene la forma ARCHIVO=CÓDIGO.`
export const malformedReplacement = (text: string) =>
  `«${text}» no tiene la forma JURADO=APELLIDOS, NOMBRES, por ejemplo "jurado-2=QUISPE MAMANI, ROSA".`
export const unknownCause = (text: string, options: readonly string[]) =>
  `«${text}» no es una causa. Escriba --causa ${options.join(' o --causa ')}.`
export const unknownKind = (kind: string) => `No existe la clase de punto «${kind}».`
export const unknownLima = (text: string, options: readonly string[]) =>
  `«${text}» no dice qué es LIMA. Escriba ${options.map((option) => `"${option}"`).join(' o ')}.`

export const packSummary = 'crea el paquete de aptos (.aptos) desde la hoja de cálculo y los dossiers'
export const packUsage = [
  'Uso: npm run -s acta -- pack LISTA.xlsx --dossiers CARPETA --out PAQUETE.aptos --cartas CARPETA [opciones]',
  '',
  '  LISTA                 libro con las hojas Aptos, Jurado, Recibidas, Beneficiarios del año y Concurso,',
  '                        o un CSV con la hoja Aptos',
  '  --dossiers CARPETA    un PDF por postulación, con su código en el nombre del archivo',
  '  --out ARCHIVO         el paquete; al lado queda ARCHIVO.autoridad.p12, la clave de DAFO para este concurso',
  '  --cartas CARPETA      las cartas de activación en PDF, una por miembro y la de DAFO; carpeta nueva o vacía',
  '  --informe ARCHIVO     el informe de preparación en PDF; con --revisar, para leerlo antes de emitir',
  '  --bases ARCHIVO       bases del concurso en JSON (por omisión, CDC 2025)',
  '  --jurado, --recibidas, --beneficiarios, --concurso ARCHIVO',
  '                        esas hojas en un archivo aparte (CSV o XLSX de una hoja)',
  '  --mapping ARCHIVO     columnas recordadas de otras listas; al terminar se guardan las de esta',
  '  --columna H!D=C       la columna C (letra o encabezado) de la hoja H es el dato D; C vacía: no hay columna',
  '  --celda H!C=TEXTO     lee TEXTO en lugar de lo que dice la celda; el archivo no cambia',
  '  --lima REGIÓN         qué es cada «LIMA» a secas: "LIMA METROPOLITANA" o "LIMA PROVINCIAS"',
  '  --accept CLASE        acepta la propuesta de cada punto de esa clase',
  '  --keep CLASE          deja como están los puntos de esa clase que lo permiten',
  '  --dossier ARCH=CÓD    ese archivo es el expediente de esa postulación; CÓD vacío: no se incluye',
  '  --ensayo              con estas mismas listas, un ensayo: otro identificador, otras claves y otros códigos',
  '  --revisar             solo revisa; no escribe nada',
  '  --json                resultado para otros programas',
]

export const packRefused = (count: number) =>
  `No se creó el paquete: ${count === 1 ? 'queda 1 punto' : `quedan ${count} puntos`} por resolver.`
export const packChecked = (submissions: number) =>
  `Todo en orden: ${submissions} postulaciones con su dossier. No se creó ningún paquete (--revisar).`
export const packMade = (facts: { path: string; sha256: string; fingerprint: string; submissions: number }) => [
  `Paquete creado: ${facts.path}`,
  `  postulaciones  ${facts.submissions}`,
  `  SHA-256        ${facts.sha256}`,
  `  autoridad      ${facts.fingerprint}`,
]
export const packLetters = (paths: readonly string[]) => [
  'Cartas de activación: los códigos están solo en ellas. Imprímalas, entréguelas por separado del paquete y bórrelas:',
  ...paths.map((path) => `  ${path}`),
]
export const packAuthority = (path: string) => [
  'Clave de DAFO para suplementos de este concurso (guárdela aparte del código de su carta):',
  `  ${path}`,
]

export const supplementSummary = 'crea un suplemento (.suplemento) de un paquete ya emitido'
export const supplementUsage = [
  'Uso: npm run -s acta -- supplement --paquete P.aptos --autoridad A.p12 --out S.suplemento [opciones]',
  '',
  '  --paquete, --autoridad ARCHIVO',
  '                        el paquete emitido y la clave de DAFO que quedó a su lado',
  '  --codigo CÓDIGO       el de la carta de DAFO; también por ACTA_CODIGO',
  '  --anterior ARCHIVO    cada suplemento anterior; puede repetirse',
  '  --incorporar LISTA --dossiers CARPETA',
  '                        postulaciones que se incorporan (hoja Aptos), y sus expedientes',
  '  --retirar, --excluir CÓDIGO',
  '                        una postulación que desistió, o que se excluye; puede repetirse',
  '  --resolucion N° --fecha AAAA-MM-DD',
  '                        el documento que lo dispone; hace falta para incorporar, retirar, excluir y reemplazar',
  '  --motivo TEXTO        por qué se retira, se excluye o se reemplaza',
  '  --reemplazo "JURADO=NOMBRE" --causa renuncia|ausencia --cartas CARPETA',
  '                        ese miembro (jurado-2) deja el Jurado y NOMBRE («APELLIDOS, NOMBRES») entra con su',
  '                        perfil; NOMBRE vacío: nadie entra en su lugar; puede repetirse',
  '  --recodificar JURADO --cartas CARPETA',
  '                        otro código para ese miembro (jurado-1), y la carpeta nueva de su carta',
  '  --out ARCHIVO         el suplemento',
  '  --json                resultado para otros programas',
]
export const supplementMade = (facts: { path: string; sha256: string; number: number }) => [
  `Suplemento ${facts.number} creado: ${facts.path}`,
  `  SHA-256        ${facts.sha256}`,
]
export const supplementLetters = (paths: readonly string[]) => [
  'Cartas con los códigos, que están solo en ellas:',
  ...paths.map((path) => `  ${path}`),
]

export const verifySummary = 'revisa un paquete, una matriz, un archivo de sesión o un PDF firmado'
export const verifyUsage = [
  'Uso: npm run -s acta -- verify ARCHIVO [--paquete PAQUETE.aptos] [--suplemento S.suplemento] [--codigo CÓDIGO]',
  '     [--grabacion ARCHIVO] [--json]',
  '',
  '  ARCHIVO               .aptos, .matriz, .sesion, .suplemento, .acuse o .pdf',
  '  --paquete ARCHIVO     el paquete del concurso; hace falta para revisar una matriz, un suplemento o un acuse',
  '  --suplemento ARCHIVO  cada suplemento del concurso, en cualquier orden; puede repetirse. Hace falta si un miembro',
  '                        recibió otro código, o si reemplaza a otro, y el archivo o el código es de él',
  '  --codigo CÓDIGO       el código de la DAFO, o de un miembro, para revisar también lo cifrado;',
  '                        puede darse en la variable ACTA_CODIGO, que no queda en el historial',
  '  --grabacion ARCHIVO   una grabación de la sesión: revisa que su huella sea la del registro; puede repetirse',
]

export const importSummary = 'revisa un archivo de sesión y lo vuelca en SQLite, CSV y JSON'
export const importUsage = [
  'Uso: npm run -s acta -- import SESION.sesion --paquete PAQUETE.aptos --codigo CÓDIGO --out CARPETA',
  '     [--ensayo] [--json]',
  '',
  '  --paquete ARCHIVO     el paquete del concurso, tal como lo emitió la DAFO',
  '  --suplemento ARCHIVO  con el código nuevo de un miembro: cada suplemento del concurso; puede repetirse',
  '  --codigo CÓDIGO       el código de la DAFO, que abre lo cifrado; puede darse en la variable ACTA_CODIGO,',
  '                        que no queda en el historial',
  '  --out CARPETA         carpeta nueva o vacía; si algo no cumple, no se escribe nada',
  '  --ensayo              la sesión es de un ensayo; sin esta opción solo se importa una oficial',
]
/** Before anything that a verb says of a rehearsal. */
export const rehearsalLine = 'ENSAYO: nada de esto es oficial.'

export const importDone = (out: string, contest: string, files: readonly string[]) => [
  `Sesión conforme e importada: ${contest}`,
  ...files.map((file) => `  ${out}/${file}`),
]

export const demoUsage = [
  'Uso: npm run -s demo -- --out CARPETA',
  '',
  '  Hace todo el trabajo principal con el concurso de muestra y revisa cada archivo que deja en CARPETA.',
]

/** What the demo says while it works, and what its invented jury writes. */
export const demoText = {
  packed: (title: string, submissions: number) => `Paquete creado y abierto: ${title}, ${submissions} postulaciones.`,
  sealed: (name: string) => `Matriz sellada y firmada: ${name}.`,
  decided: (agreements: number) => `Deliberación concluida: ${agreements} acuerdos.`,
  signed: (count: number) => `Acta aprobada y firmada por ${count} miembros.`,
  installation: {
    place: 'Sala de reuniones de la DAFO, San Borja, Lima',
    mode: 'presencial',
    dafoRepresentative: 'Representante de la DAFO (ensayo)',
    observers: ['Veedor del Órgano de Control Institucional (ensayo)'],
  },
  reductionReason: 'El presupuesto de promoción puede ajustarse sin afectar el alcance del proyecto.',
  dissent: 'Considero que el plan de salas no está suficientemente sustentado.',
  refusal: 'La propuesta no demuestra cómo llegará a su público.',
  minority: 'La estrategia me parece viable y bien presupuestada.',
  restReason: 'No alcanzaron 38 puntos, exceden los fondos disponibles o no pueden recibir otro estímulo en el año.',
  reserveReason:
    'Ninguna otra postulación con derecho a la reserva reúne lo que el Jurado considera necesario para un estímulo.',
  deliberation:
    'El Jurado revisó una por una las postulaciones de cada modalidad según los criterios de las Bases, a partir del cuadro consolidado de puntajes.\n\nValoró la solidez de las estrategias de distribución y circulación, la identificación de sus públicos y el aporte a un acceso descentralizado. Los montos se asignaron en el orden del cuadro, dentro del total del concurso y de la reserva para regiones.',
} as const
