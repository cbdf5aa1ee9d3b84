// The agreements with what became of them, each vote, and the abstentions, as tables. Runs in the core.
import { abstentionsOf } from '../../../shared/domain/acta/record-abstentions.ts'
import { numberIn, statementOf } from '../../../shared/domain/acta/record-statements.ts'
import { submissionsOf } from '../../../shared/domain/agreement/subjects/submissions.ts'
import { jurorName } from '../../../shared/domain/contest/contest.ts'
import { type Agreement, isVoid, type SessionState, wasAdopted } from '../../../shared/domain/session/state.ts'
import {
  type Effect,
  effectWord,
  kindWord,
  lossWord,
  majorityWord,
  momentWord,
  senseWord,
} from '../../../shared/text/data-tables.ts'
import { statusWord } from '../../../shared/text/session.ts'
import { type DataTable, integer, joined, text, type Value } from './data-table.ts'

export const agreements = (state: SessionState): DataTable => ({
  name: 'acuerdos',
  columns: [
    integer('numero'),
    text('registro'),
    text('tipo'),
    text('codigos'),
    integer('monto_centimos'),
    text('texto'),
    text('requiere'),
    text('resultado'),
    text('articulo_del_empate'),
    integer('vuelve_a_votar'),
    text('presidido_por'),
    text('efecto'),
    text('sin_efecto_por'),
    text('sin_efecto_en'),
  ],
  rows: state.agreements.map((agreement) => agreementRow(state, agreement)),
})

function agreementRow(state: SessionState, agreement: Agreement): Value[] {
  const { number, id, subject, majority, tie, revoteOf, presidedBy, losses } = agreement
  const { contest } = state
  const numberOf = numberIn(state)
  return [
    ...[number, id, kindWord[subject.kind], joined(submissionsOf(subject))],
    subject.kind === 'award' ? subject.amountCentimos : '',
    subject.kind === 'acta' ? '' : statementOf(contest, subject, numberOf),
    ...[majorityWord[majority], statusWord[statusOf(agreement)], tie?.article ?? ''],
    revoteOf === null ? '' : numberOf(revoteOf),
    presidedBy === null ? '' : jurorName(contest, presidedBy),
    effectWord[effectOf(agreement)],
    joined([...new Set(losses.map(({ cause }) => lossWord[cause]))]),
    joined(losses.flatMap(({ submissionId }) => submissionId ?? [])),
  ]
}

function statusOf({ closed, tie }: Agreement): keyof typeof statusWord {
  if (!closed) return 'pending'
  return tie ? `tie-${tie.outcome}` : closed.outcome
}

function effectOf(agreement: Agreement): Effect {
  if (isVoid(agreement)) return 'void'
  if (!agreement.closed) return 'pending'
  if (!wasAdopted(agreement)) return 'not-adopted'
  return agreement.losses.length > 0 ? 'partial' : 'in-force'
}

/** As the votes stand; what a correction replaced is beside it (R-VOT-2). */
export const votes = ({ contest, agreements: all }: SessionState): DataTable => ({
  name: 'votos',
  columns: [
    integer('acuerdo'),
    text('miembro'),
    text('sentido'),
    text('motivo'),
    text('sentido_anterior'),
    text('motivo_de_correccion'),
  ],
  rows: all.flatMap((agreement) =>
    Object.values(agreement.votes).map(({ jurorId, sense, reason }) => {
      const own = agreement.corrections.filter(({ was }) => was.jurorId === jurorId)
      return [
        ...[agreement.number, jurorName(contest, jurorId), senseWord[sense], reason],
        ...[joined(own.map(({ was }) => senseWord[was.sense])), joined(own.map(({ why }) => why))],
      ]
    }),
  ),
})

/** Those of the sheets and those of the session; never the member's own description. */
export const abstentions = (state: SessionState): DataTable => ({
  name: 'abstenciones',
  columns: [text('codigo'), text('miembro'), text('causa'), text('declarada'), text('momento')],
  rows: abstentionsOf(state).map(({ submission, juror, causeId, declaredAt, moment }) => [
    submission.id,
    juror.name,
    causeId,
    declaredAt,
    momentWord[moment],
  ]),
})
