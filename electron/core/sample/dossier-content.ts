// What a sample dossier says: summary, strategy, budget, schedule, from the submission's own facts. Runs in the core (Node).
import { parseAmount } from '../../../shared/domain/award/parse-amount.ts'
import type { SampleSubmission } from './sample-submission.ts'

/** Céntimos; the lines add up to the requested amount exactly. */
export type BudgetLine = { readonly text: string; readonly centimos: number }
/** Months 1 to 8, both included. */
export type ScheduleLine = { readonly text: string; readonly from: number; readonly to: number }

export type DossierContent = {
  readonly isDistribution: boolean
  readonly requestedCentimos: number
  readonly summary: readonly string[]
  readonly strategy: readonly string[]
  readonly budget: readonly BudgetLine[]
  readonly schedule: readonly ScheduleLine[]
}

const BUDGET_SHARES = [
  ['Honorarios del equipo', 22],
  ['Copias, máster y materiales de exhibición', 14],
  ['Exhibición: salas, equipos y traslados', 26],
  ['Promoción y prensa', 24],
  ['Accesibilidad: subtitulado, audiodescripción y lengua de señas', 8],
] as const
const LAST_BUDGET_LINE = 'Gestión, contabilidad e imprevistos'

const SCHEDULES: Record<'distribution' | 'circulation', readonly ScheduleLine[]> = {
  distribution: [
    { text: 'Acuerdos con salas y espacios', from: 1, to: 2 },
    { text: 'Copias y materiales', from: 2, to: 3 },
    { text: 'Campaña de promoción', from: 3, to: 6 },
    { text: 'Estreno y recorrido', from: 4, to: 7 },
    { text: 'Informe y rendición', from: 7, to: 8 },
  ],
  circulation: [
    { text: 'Contratos de programación y derechos', from: 1, to: 2 },
    { text: 'Adecuación técnica y accesibilidad', from: 2, to: 4 },
    { text: 'Campaña de promoción', from: 3, to: 7 },
    { text: 'Emisión y publicación', from: 5, to: 7 },
    { text: 'Informe y rendición', from: 7, to: 8 },
  ],
}

export function dossierContent(submission: SampleSubmission): DossierContent {
  const { code, title, genre, strength } = submission
  const isDistribution = code.startsWith('CDC-D')
  const requested = parseAmount(submission.requested)
  if (!requested.ok) throw new Error(`the sample's amount of ${code} does not read`)
  const act = isDistribution ? 'la distribución' : 'la circulación'
  return {
    isDistribution,
    requestedCentimos: requested.value,
    summary: [
      `«${title}» (${genre}) está terminada y lista para encontrarse con su público. Este expediente presenta el plan para ${act} de la obra durante ocho meses, con un equipo que ya trabajó junto en su realización.`,
      `El proyecto parte de una convicción sencilla: ${strength}. Sobre esa base se proponen actividades dentro y fuera de la región de domicilio, con metas que se pueden comprobar una por una.`,
    ],
    strategy: [
      isDistribution
        ? 'Público: espectadoras y espectadores de 15 a 60 años de la región de origen y de cuatro ciudades más, identificados por su asistencia a funciones anteriores de cine peruano.'
        : 'Público: hogares con televisión abierta y usuarios de plataformas de 18 a 55 años, con prioridad para la región de origen y las lenguas que se hablan en ella.',
      isDistribution
        ? 'Ventanas: preestreno comunitario, estreno en salas, recorrido alternativo y, al cierre, funciones escolares con material para docentes.'
        : 'Ventanas: emisión en señal abierta, repetición en canales locales y publicación en plataforma, cada una con su plazo y territorio.',
      'Medición: taquilla o audiencia semanal, encuestas a la salida y un informe público de resultados.',
    ],
    budget: budgetOf(requested.value),
    schedule: SCHEDULES[isDistribution ? 'distribution' : 'circulation'],
  }
}

/** Shares rounded down to ten soles; the last line takes the rest. */
function budgetOf(totalCentimos: number): readonly BudgetLine[] {
  const lines = BUDGET_SHARES.map(([text, percent]) => {
    const share = Math.floor((totalCentimos * percent) / 100)
    return { text, centimos: share - (share % 1_000) }
  })
  const rest = lines.reduce((left, { centimos }) => left - centimos, totalCentimos)
  return [...lines, { text: LAST_BUDGET_LINE, centimos: rest }]
}
