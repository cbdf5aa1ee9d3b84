// The tables DAFO takes from a verified session: one place that says what a row is, for SQLite, CSV and JSON. Core.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { findJuror } from '../../../shared/domain/contest/contest.ts'
import { toText } from '../../../shared/domain/scoring/rational.ts'
import { awardsOf, fateOf, outcomeOfAgreement, type SessionState } from '../../../shared/domain/session/state.ts'
import { consolidated } from '../../../shared/domain/session/table.ts'
import { formatRatio } from '../../../shared/text/format.ts'

export type Value = string | number
/** Column names in Spanish snake case; `integer` columns hold céntimos, counts and scores. */
export type DataTable = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: 'text' | 'integer' }[]
  readonly rows: readonly (readonly Value[])[]
}

const text = (name: string) => ({ name, type: 'text' }) as const
const integer = (name: string) => ({ name, type: 'integer' }) as const

/** All tables of a session whose check held. Amounts are integer céntimos; exact means read "7/3". */
export const dataTables = (contest: Contest, state: SessionState): readonly DataTable[] => [
  beneficiaries(contest, state),
  submissions(state),
  scores(contest, state),
  agreements(state),
  votes(contest, state),
  abstentions(contest, state),
]

function beneficiaries(contest: Contest, state: SessionState): DataTable {
  const rows = awardsOf(state).flatMap(({ submissionId, amountCentimos }) => {
    const submission = contest.submissions.find(({ id }) => id === submissionId)
    if (!submission) return []
    const { applicant, modalityId, title, responsible, directors, requestedCentimos } = submission
    return [
      [
        submissionId,
        modalityId,
        applicant.name,
        applicant.ruc,
        applicant.region,
        title,
        responsible.join(' / '),
        directors.join(' / '),
        requestedCentimos,
        amountCentimos,
      ],
    ]
  })
  return {
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
    rows,
  }
}

function submissions(state: SessionState): DataTable {
  const rows = Object.values(consolidated(state)).flatMap((modality) =>
    modality.map(({ submission, points, bonus, total, rank, abstained }) => [
      submission.id,
      submission.modalityId,
      submission.title,
      toText(points),
      toText(bonus),
      toText(total),
      formatRatio(total.num, total.den),
      rank ?? '',
      abstained.length,
      fateOf(state, submission.id),
    ]),
  )
  return {
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
    ],
    rows,
  }
}

function scores(contest: Contest, state: SessionState): DataTable {
  const rows = (state.sheets ?? []).flatMap(({ jurorId, entries }) =>
    contest.submissions.flatMap(({ id }) =>
      Object.entries(entries[id]?.scores ?? {}).map(([subcriterionId, score]) => [id, jurorId, subcriterionId, score]),
    ),
  )
  return {
    name: 'puntajes',
    columns: [text('codigo'), text('jurado'), text('sub_criterio'), integer('puntaje')],
    rows,
  }
}

function agreements({ agreements: all }: SessionState): DataTable {
  const rows = all.map((agreement) => [
    agreement.number,
    agreement.id,
    agreement.subject.kind,
    agreement.subject.kind === 'award' ? agreement.subject.submissionId : '',
    agreement.subject.kind === 'award' ? agreement.subject.amountCentimos : '',
    outcomeOfAgreement(agreement).kind,
  ])
  return {
    name: 'acuerdos',
    columns: [
      integer('numero'),
      text('registro'),
      text('tipo'),
      text('codigo'),
      integer('monto_centimos'),
      text('resultado'),
    ],
    rows,
  }
}

function votes(contest: Contest, { agreements: all }: SessionState): DataTable {
  const rows = all.flatMap((agreement) =>
    Object.values(agreement.votes).map(({ jurorId, sense, reason }) => [
      agreement.number,
      findJuror(contest, jurorId)?.name ?? jurorId,
      sense === 'for' ? 'a favor' : 'en contra',
      reason,
    ]),
  )
  return {
    name: 'votos',
    columns: [integer('acuerdo'), text('miembro'), text('sentido'), text('motivo')],
    rows,
  }
}

function abstentions(contest: Contest, state: SessionState): DataTable {
  const rows = (state.sheets ?? []).flatMap(({ jurorId, entries }) =>
    contest.submissions.flatMap(({ id }) => {
      const abstention = entries[id]?.abstention
      return abstention
        ? [[id, findJuror(contest, jurorId)?.name ?? jurorId, abstention.causeId, abstention.declaredAt]]
        : []
    }),
  )
  return {
    name: 'abstenciones',
    columns: [text('codigo'), text('miembro'), text('causa'), text('declarada')],
    rows,
  }
}
