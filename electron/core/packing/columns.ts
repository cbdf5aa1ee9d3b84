// The sheets DAFO fills and the ways their headings are spelled. Runs in the core (Node).

/** `title` is how the column is called to a person; `spellings` are headings reduced to their letters (`headingKey`). */
export type ColumnSpec = {
  readonly title: string
  readonly spellings: readonly string[]
  readonly optional?: true
}
export type SheetSpec<Field extends string> = {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly columns: Readonly<Record<Field, ColumnSpec>>
  /** A sheet that may have nothing under its heading. */
  readonly mayBeEmpty?: true
}

const COMPANY: ColumnSpec = {
  title: 'Persona jurídica',
  spellings: [
    ...['personajuridica', 'postulante', 'razonsocial', 'empresa'].flatMap((name) => [
      name,
      `${name}ruc`,
      `${name}yruc`,
    ]),
    ...['nombredelapersonajuridica', 'personajuridicapostulante', 'denominacionorazonsocial', 'denominacionsocial'],
    ...['razonsocialdelpostulante', 'nombreorazonsocial', 'nombredelpostulante'],
  ],
}
const RUC: ColumnSpec = {
  title: 'RUC',
  spellings: ['ruc', 'nruc', 'nderuc', 'numeroderuc', 'nroruc', 'rucdelpostulante', 'rucdelapersonajuridica'],
  optional: true,
}
const LEGAL_REPRESENTATIVE: ColumnSpec = {
  title: 'Representante legal',
  spellings: ['representantelegal', 'replegal', 'representante', 'representantelegaldelapersonajuridica', 'rrll'],
}
const DIRECTORS: ColumnSpec = {
  title: 'Director(a/es/as)',
  spellings: [
    'director',
    'directora',
    'directores',
    'directoras',
    'directoraes',
    'directoraesas',
    'directoresas',
    'direccion',
  ].flatMap((spelling) => [spelling, `${spelling}delproyecto`, `${spelling}delaobra`]),
}

export const APTOS = {
  name: 'Aptos',
  otherNames: ['aptas', 'postulacionesaptas', 'listadeaptos'],
  columns: {
    number: { title: 'N°', spellings: ['n', 'no', 'nro', 'num', 'numero', 'item', 'orden'], optional: true },
    code: {
      title: 'Código',
      spellings: [
        'codigo',
        'codigodepostulacion',
        'codigodelapostulacion',
        'codigopostulacion',
        'codigodelproyecto',
        'cod',
      ],
    },
    modality: {
      title: 'Modalidad',
      spellings: ['modalidad', 'categoria', 'modalidaddepostulacion', 'modalidadalaquepostula', 'modalidadcategoria'],
    },
    company: COMPANY,
    ruc: RUC,
    region: {
      title: 'Región',
      spellings: [
        ...[
          'region',
          'departamento',
          'regiondeldomicilio',
          'regiondomicilio',
          'regiondelpostulante',
          'regiondepartamento',
        ],
        ...['domicilio', 'regionpostulante', 'departamentoregion'],
      ],
    },
    legalRepresentative: LEGAL_REPRESENTATIVE,
    responsible: {
      title: 'Responsable(s)',
      spellings: ['responsable', 'responsables', 'responsabledelproyecto', 'responsablesdelproyecto'],
    },
    directors: DIRECTORS,
    title: {
      title: 'Proyecto',
      spellings: [
        ...['proyecto', 'titulo', 'titulodelproyecto', 'nombredelproyecto', 'tituloproyecto', 'titulodelaobra', 'obra'],
        ...['nombredelaobra', 'proyectotitulo'],
      ],
    },
    requested: {
      title: 'Monto solicitado',
      spellings: [
        ...['montosolicitado', 'montosolicitados', 'montosolicitadoensoles', 'montosolicitadosoles', 'monto'],
        ...['solicitado', 'importesolicitado', 'presupuestosolicitado', 'estimulosolicitado', 'montorequerido'],
      ],
    },
    reserve: {
      title: 'Reserva regiones (SÍ/NO)',
      spellings: [
        ...[
          'reservaregionessino',
          'reservaregiones',
          'reserva',
          'reservasino',
          'reservapararegiones',
          'reservaregional',
        ],
        ...['aplicaalareserva', 'aplicaareserva', 'postulaalareserva', 'reservaparalasregiones', 'reservaderegiones'],
      ],
    },
  },
} as const satisfies SheetSpec<string>

export const JURY = {
  name: 'Jurado',
  otherNames: ['jurados', 'miembrosdeljurado'],
  columns: {
    name: { title: 'Nombre', spellings: ['nombre', 'nombres', 'nombresyapellidos', 'apellidosynombres', 'miembro'] },
    profile: { title: 'Perfil', spellings: ['perfil', 'perfilbases'] },
  },
} as const satisfies SheetSpec<string>

export const RECEIVED = {
  name: 'Recibidas',
  otherNames: ['postulacionesrecibidas', 'recibidasporregion'],
  columns: {
    region: { title: 'Región', spellings: ['region', 'departamento'] },
    count: { title: 'Cantidad', spellings: ['cantidad', 'recibidas', 'postulaciones', 'numero'] },
  },
} as const satisfies SheetSpec<string>

export const WINNERS = {
  name: 'Beneficiarios del año',
  otherNames: ['beneficiarios', 'beneficiariosdelano', 'beneficiarias'],
  mayBeEmpty: true,
  columns: {
    contest: { title: 'Concurso', spellings: ['concurso', 'lineadeconcurso'] },
    work: { title: 'Obra', spellings: ['obra', 'titulodelaobra', 'proyecto'], optional: true },
    company: COMPANY,
    ruc: RUC,
    legalRepresentative: LEGAL_REPRESENTATIVE,
    directors: DIRECTORS,
  },
} as const satisfies SheetSpec<string>

/** The sheet of key and value; its keys are spelled as headings are. */
export const DETAILS = {
  name: 'Concurso',
  otherNames: ['datosdelconcurso'],
  columns: {
    title: { title: 'Título', spellings: ['titulo', 'titulodelconcurso', 'concurso'] },
    id: { title: 'Identificador', spellings: ['identificador', 'id', 'codigodelconcurso'] },
    aptosNumber: {
      title: 'Resolución de aptos N°',
      spellings: ['resoluciondeaptosn', 'resoluciondeaptos', 'resoluciondeaptasn', 'resoluciondeaptosnumero'],
    },
    aptosDate: {
      title: 'Resolución de aptos, fecha',
      spellings: ['resoluciondeaptosfecha', 'fechadelaresoluciondeaptos', 'resoluciondeaptasfecha'],
    },
    juryNumber: {
      title: 'Resolución de jurado N°',
      spellings: ['resoluciondejuradon', 'resoluciondejurado', 'resoluciondeljuradon', 'resoluciondejuradonumero'],
    },
    juryDate: {
      title: 'Resolución de jurado, fecha',
      spellings: ['resoluciondejuradofecha', 'fechadelaresoluciondejurado', 'resoluciondeljuradofecha'],
    },
    evaluationEnds: { title: 'Fin de la evaluación', spellings: ['findelaevaluacion', 'findeevaluacion'] },
    rehearsal: { title: 'Ensayo (SÍ/NO)', spellings: ['ensayosino', 'ensayo', 'esensayo'] },
  },
} as const satisfies SheetSpec<string>

export const SHEETS = [APTOS, JURY, RECEIVED, WINNERS, DETAILS] as const
export type SheetName = (typeof SHEETS)[number]['name']
