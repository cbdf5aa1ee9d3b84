// What the award planner answers for a submission, as a sentence (es-PE). Runs in every process.
import type { Cut } from '../domain/award/cuts.ts'
import type { Verdict } from '../domain/award/verdict.ts'
import { assertNever } from '../result.ts'
import { formatPercent, formatSoles } from './format.ts'
import { listed } from './session.ts'

type Blocked = Extract<Verdict, { kind: 'blocked' }>

/** The sentence a person reads for a verdict; with its article in front where a rule stands in the way. */
export function verdictText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'fits':
      return 'cabe con su monto solicitado.'
    case 'fits-with-cuts':
      return `cabe si se reducen ${listed(verdict.cuts.map((cut) => cutText(cut, verdict.submissionId)))}.`
    case 'blocked':
      return `${verdict.article}: ${obstacleText(verdict)}`
    default:
      return assertNever(verdict)
  }
}

/** "S/ 1,200.00 (3.0 %) a CDC-D-00004-25": the percentage is of what was requested, as R-AMT-3 measures it. */
function cutText({ submissionId, requestedCentimos, fromCentimos, toCentimos }: Cut, own: string): string {
  const centimos = fromCentimos - toCentimos
  const whose = submissionId === own ? 'a esta postulación' : `a ${submissionId}`
  return `${formatSoles(centimos)} (${formatPercent(centimos, requestedCentimos, 1)}) ${whose}`
}

function obstacleText(blocked: Blocked): string {
  switch (blocked.rule) {
    case 'R-AMT-2':
      return `lo solicitado, ${formatSoles(blocked.requestedCentimos)}, supera el máximo de la modalidad, ${formatSoles(blocked.maxCentimos)}.`
    case 'R-AMT-4':
      return `faltan ${formatSoles(blocked.missingCentimos)} para no pasar del total de ${formatSoles(blocked.totalCentimos)}, ${evenSo(blocked.percent)}.`
    case 'R-AMT-5':
      return `${reserveText(blocked.spentReserve)}faltan ${formatSoles(blocked.missingCentimos)} de libre disponibilidad, ${evenSo(blocked.percent)}. Lo que queda está reservado para regiones.`
    case 'R-AMT-8':
      return secondAwardText[blocked.standing](blocked.who, blocked.where)
    default:
      return assertNever(blocked)
  }
}

const reserveText = (modality: string | null) => (modality === null ? '' : `la reserva de ${modality} no alcanza y `)

const evenSo = (percent: number) =>
  percent > 0 ? `aun con reducciones de ${percent} %` : 'y las Bases no permiten reducciones'

const secondAwardText = {
  awarded: (who: string, where: string) => `${who} ya tiene un estímulo (${where}) y no le corresponde otro.`,
  waiting: (who: string, where: string) =>
    `${who} tiene un lugar en la lista de espera (${where}); para otro estímulo debe quedar antes sin efecto.`,
  proposed: (who: string, where: string) =>
    `ya se propone un estímulo para ${who} (${where}) y no le corresponde otro.`,
  work: (title: string, where: string) =>
    `la obra «${title}» ya es beneficiaria (${where}) y las Bases la excluyen de este concurso.`,
} as const
