// Who gets what and who waits, what became of each submission, and its scores, as tables. Runs in the core.
import { waitlistPart } from '../../../shared/domain/acta/record-results.ts'
import { submissionOf } from '../../../shared/domain/contest/contest.ts'
import { toText } from '../../../shared/domain/scoring/rational.ts'
import { abstainedFrom, awardsOf, fateOf, inForce, type SessionState } from '../../../shared/domain/session/state.ts'
import { consolidated, countedSheets } from '../../../shared/domain/session/table.ts'
import { yesNo } from '../../../shared/text/data-tables.ts'
import { formatRatio } from '../../../shared/text/format.ts'
import { fateWord } from '../../../shared/text/session.ts'
import { type DataTable, integer, joined, text } from './data-table.ts'

/** The awards in force, in the order in which they were agreed. */
export const beneficiaries = (state: SessionState): DataTable => ({
  name: 'beneficiarios',
  columns: [
    text('codigo'),
    text('modalidad'),
    text('persona_juridica'),
    text('ruc'),
    text('region'),
    text('proyecto'),
    text('responsables'),
    text('directores'),
    integer('solicitado_centimos'),
    integer('otorgado_centimos'),
  ],
  rows: awardsOf(state).map(({ submissionId, amountCentimos }) => {
    const submission = submissionOf(state.contest, submissionId)
    const { id, modalityId, applicant, title, responsible, directors, requestedCentimos } = submission
    return [
      ...[id, modalityId, applicant.name, applicant.ruc, applicant.region, title],
      ...[joined(responsible), joined(directors), requestedCentimos, amountCentimos],
    ]
  }),
})

/** The places in force, as the Acta numbers them. */
export const waitlist = (state: SessionState): DataTable => ({
  name: 'lista_de_espera',
  columns: [
    integer('acuerdo'),
    text('modalidad'),
    integer('lugar'),
    text('codigo'),
    text('persona_juridica'),
    text('ruc'),
    text('region'),
    text('proyecto'),
    integer('solicitado_centimos'),
    integer('monto_centimos'),
    text('motivo_reduccion'),
  ],
  rows: waitlistPart(state).flatMap(({ number, entries }) =>
    entries.map((entry) => [
      ...[number, submissionOf(state.contest, entry.submissionId).modalityId, entry.place, entry.submissionId],
      ...[entry.applicant, entry.ruc, entry.region, entry.title],
      ...[entry.requestedCentimos, entry.amountCentimos, entry.reductionReason ?? ''],
    ]),
  ),
})

/** Every submission of the contest, those that left it too: without a place, with the document that says so. */
export const submissions = (state: SessionState): DataTable => ({
  name: 'postulaciones',
  columns: [
    text('codigo'),
    text('modalidad'),
    text('proyecto'),
    text('puntaje_exacto'),
    text('adicional_exacto'),
    text('total_exacto'),
    text('total'),
    integer('orden'),
    integer('abstenciones'),
    text('decision'),
    text('documento_de_retiro'),
  ],
  rows: Object.values(consolidated(state)).flatMap((modality) =>
    modality.map(({ submission: { id, modalityId, title }, points, bonus, total, rank }) => {
      const removal = state.removals.find(({ submissionId }) => submissionId === id)
      return [
        ...[id, modalityId, title, toText(points), toText(bonus), toText(total)],
        ...[formatRatio(total.num, total.den), rank ?? '', abstainedFrom(state, id).length],
        ...[fateWord[fateOf(state, id)], removal?.document.number ?? ''],
      ]
    }),
  ),
})

/** What each member gave: as sealed, and as it stands after the member's own revisions (R-SCO-6). */
export function scores(state: SessionState): DataTable {
  const counted = new Map(countedSheets(state).map((sheet) => [sheet.jurorId, sheet]))
  const rows = (state.sheets ?? []).flatMap(({ jurorId, entries }) =>
    state.contest.submissions.flatMap(({ id }) =>
      Object.entries(entries[id]?.scores ?? {}).map(([subcriterionId, sealed]) => {
        const now = counted.get(jurorId)?.entries[id]?.scores[subcriterionId] ?? sealed
        return [id, jurorId, subcriterionId, now, sealed, yesNo(counted.has(jurorId))]
      }),
    ),
  )
  return {
    name: 'puntajes',
    columns: [
      text('codigo'),
      text('jurado'),
      text('sub_criterio'),
      integer('puntaje'),
      integer('puntaje_sellado'),
      text('cuenta'),
    ],
    rows,
  }
}

/** The scores in force that the jury agreed on in place of the mean (R-SCO-6). */
export const agreedScores = (state: SessionState): DataTable => ({
  name: 'puntajes_acordados',
  columns: [integer('acuerdo'), text('codigo'), text('sub_criterio'), integer('puntaje')],
  rows: inForce(state, 'consensus-score').flatMap(({ agreement, subject }) =>
    Object.entries(subject.scores).map(([subcriterionId, score]) => [
      agreement.number,
      subject.submissionId,
      subcriterionId,
      score,
    ]),
  ),
})
