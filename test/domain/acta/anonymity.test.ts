// What in the feedback matrices may tell who wrote a column, and the comments that the jury words anew.
import { describe, expect, it } from 'vitest'
import { anonymityFindings, type MatrixEdit, WHOLE } from '../../../shared/domain/acta/anonymity.ts'
import { feedbackMatrix } from '../../../shared/domain/acta/matrices.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { Entry } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { initialSession } from '../../../shared/domain/session/state.ts'
import { abstainedEntry, makeContest, makeEntry, makeScoresheet } from '../../make/contest.ts'
import { closed, everyone, first, installation, opened, second, third } from '../../make/session.ts'
import { given } from '../given.ts'
import { sessionAfter } from '../session/fold.ts'

const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const whole = (submissionId: string) => ({ submissionId, part: WHOLE })

type Said = Readonly<Record<string, Readonly<Record<string, Entry>>>>

/** A session in which members said this, by juror and submission; all else as everybody says it. */
function having(said: Said, contest: Contest = makeContest()) {
  const sheets = everyone.map((id) => makeScoresheet(contest, id, said[id] ?? {}))
  return sessionAfter(contest, ...opened(contest, sheets)).state
}

const comment = (text: string): Entry => makeEntry(3, { comment: text })

describe('R-ACT-6: the watch over the anonymity', () => {
  it('has nothing to say of what all say, and nothing before the opening', () => {
    expect(anonymityFindings(having({}))).toEqual([])
    expect(anonymityFindings(initialSession(makeContest()))).toEqual([])
  })

  it('finds a wording that one member alone uses in several submissions, whatever its case and accents', () => {
    const state = having({
      [second]: {
        [D1]: comment('Celebro la vocación pedagógica y comunitaria del proyecto, aunque falta público.'),
        [C2]: comment('Aquí también CELEBRO LA VOCACION pedagógica y comunitaria del equipo.'),
      },
    })
    expect(anonymityFindings(state)).toEqual([
      {
        key: 'wording/jurado-2/celebro la vocacion pedagogica y comunitaria del',
        kind: 'wording',
        jurorId: second,
        what: 'celebro la vocacion pedagogica y comunitaria del',
        places: [whole(D1), whole(C2)],
      },
    ])
  })

  it('leaves alone what another member says too, what is said once, and what is made of small words', () => {
    const shared = 'Una vocación pedagógica y comunitaria muy notable.'
    expect(
      anonymityFindings(
        having({
          [first]: { [D1]: comment(shared), [D2]: comment('No es lo que se ve en el año, y no es lo de ayer.') },
          [second]: { [C1]: comment(shared), [C2]: comment('Una sola vez digo cosas enteramente distintas.') },
          [third]: { [D1]: comment('No es lo que se ve en el mes.'), [D2]: comment('No es lo que se ve en casa.') },
        }),
      ),
    ).toEqual([])
  })

  it('tells apart wordings that run into each other in one comment, and come back in different ones', () => {
    const [a, b] = [
      'fortalezas narrativas claramente sobresalientes siempre',
      'debilidades presupuestales notoriamente graves aquí',
    ]
    const state = having({
      [first]: { [D1]: comment(`${a} ${b}`), [D2]: comment(`${a} punto`), [C1]: comment(`otras ${b}`) },
    })
    expect(
      anonymityFindings(state).map(({ what, places }) => [what, places.map((place) => place.submissionId)]),
    ).toEqual([
      ['fortalezas narrativas claramente sobresalientes siempre', [D1, D2]],
      ['debilidades presupuestales notoriamente graves aqui', [D1, C1]],
    ])
  })

  it('finds the first person with a place or an office, in comments on subcriteria too', () => {
    const state = having({
      [first]: { [D1]: makeEntry(3, { comments: { '1.2': 'En mi sala este público no llega.' } }) },
      [third]: { [C1]: comment('Como exhibidora lo programaría; conozco la obra. Mi opinión es buena. Soy así.') },
    })
    expect(anonymityFindings(state).map(({ kind, jurorId, what, places }) => [kind, jurorId, what, places])).toEqual([
      ['role', first, 'mi sala', [{ submissionId: D1, part: '1.2' }]],
      ['role', third, 'como exhibidora', [whole(C1)]],
      ['role', third, 'conozco', [whole(C1)]],
    ])
  })

  it('finds the surname of a member or of who attends, but not one that the submission itself has', () => {
    const name = 'YUPANQUI CCORI, INÉS'
    const contest = makeContest()
    const named = {
      ...contest,
      jurors: contest.jurors.map((juror) => (juror.id === first ? { ...juror, name } : juror)),
      submissions: contest.submissions.map((one) => (one.id === D2 ? { ...one, directors: [name] } : one)),
    }
    const text = 'Coincido con lo que diría Yupanqui'
    const state = having(
      { [second]: { [D1]: comment(`${text}, y con Salas.`), [D2]: comment('La dirige Yupanqui.') } },
      named,
    )
    expect(installation.dafoRepresentative).toContain('SALAS')
    expect(anonymityFindings(state)).toEqual(
      ['yupanqui', 'salas'].map((what) => ({
        key: `name/${second}/${what}`,
        kind: 'name',
        jurorId: second,
        what,
        places: [whole(D1)],
      })),
    )
  })

  it('finds the same scores in several matrices, when they are one member’s alone', () => {
    const odd = { ...makeEntry(4).scores, '2.1': 1 }
    const state = having({
      [third]: { [D1]: makeEntry(4, { scores: odd }), [C1]: makeEntry(4, { scores: odd }), [C2]: makeEntry(5) },
    })
    expect(anonymityFindings(state)).toEqual([
      {
        key: 'scores/jurado-3/4 4 4 4 1 4 4 4 4',
        kind: 'scores',
        jurorId: third,
        what: '4 4 4 4 1 4 4 4 4',
        places: [whole(D1), whole(C1)],
      },
    ])
    const given = having({ [third]: { [D1]: makeEntry(4), [C1]: makeEntry(4) }, [first]: { [C2]: makeEntry(4) } })
    expect(anonymityFindings(given)).toEqual([])
  })

  it('has nothing of an abstention, and shows a missing score as missing', () => {
    const { '1.1': _, ...partial } = makeEntry(2).scores
    const state = having({
      [first]: { [D1]: abstainedEntry, [D2]: abstainedEntry },
      [second]: { [D1]: makeEntry(2, { scores: partial }), [D2]: makeEntry(2, { scores: partial }) },
    })
    expect(anonymityFindings(state).map(({ what }) => what)).toEqual(['– 2 2 2 2 2 2 2 2'])
  })

  it('reads the comments as the jury words them anew', () => {
    const said = { [second]: { [D1]: comment('En mi festival gustaría.') } }
    const edit = { submissionId: D1, jurorId: second, part: WHOLE, text: 'Gustaría en un festival.' }
    expect(anonymityFindings(having(said), [edit])).toEqual([])
    expect(anonymityFindings(having(said), [{ ...edit, jurorId: first }])).toHaveLength(1)
    expect(anonymityFindings(having(said), [{ ...edit, text: 'Como productor, gusta.' }])).toMatchObject([
      { what: 'como productor' },
    ])
  })
})

describe('R-ACT-6: comments worded anew', () => {
  const contest = makeContest()
  const labels = { [D1]: [third, first, second], [D2]: [...everyone], [C1]: [...everyone], [C2]: [...everyone] }
  const said = makeEntry(3, { comments: { '1.1': 'En mi cine, sólido.' } })
  const sheets = everyone.map((id) =>
    makeScoresheet(contest, id, id === first ? { [D1]: said, [C1]: abstainedEntry } : {}),
  )
  const [, ...rest] = closed(contest).slice(opened(contest).length - 1)
  const session: readonly SessionEvent[] = [...opened(contest, sheets), ...rest]
  const edit: MatrixEdit = { submissionId: D1, jurorId: first, part: '1.1', text: 'Sólido.' }
  const whole = { ...edit, part: WHOLE, text: 'Coherente.' }
  const issue = (...edits: readonly MatrixEdit[]) => ({ type: 'IssueMatrices' as const, labels, edits: [...edits] })

  it('stand in the matrix and nowhere else; what was accepted is in the record', () => {
    const accepted = ['role/jurado-1/mi cine']
    const issued = { type: 'MatricesIssued' as const, labels, edits: [edit, whole], accepted }
    given(contest, ...session)
      .when({ ...issue(edit, whole), accepted })
      .thenEvent(issued)
    const { state } = sessionAfter(contest, ...session, issued)
    const [, own, other] = feedbackMatrix(state, D1).columns
    expect(own).toMatchObject({ comments: { '1.1': 'Sólido.' }, comment: 'Coherente.' })
    expect(other).toMatchObject({ comments: {}, comment: makeEntry().comment })
    expect(state.sheets?.[0]?.entries[D1]?.comments).toEqual({ '1.1': 'En mi cine, sólido.' })
  })

  it.each([
    ['that nobody wrote', [{ ...edit, part: '1.2' }], D1],
    ['of a member who is none', [{ ...edit, jurorId: 'otro' }], D1],
    ['of a submission that is none', [{ ...edit, submissionId: 'CDC-D-00099-25' }], 'CDC-D-00099-25'],
    ['of who abstained', [{ ...whole, submissionId: C1 }], C1],
    ['twice', [edit, { ...edit, text: 'Otro.' }], D1],
  ])('not one %s', (_, edits, submission) => {
    given(contest, ...session)
      .when(issue(...edits))
      .thenRefusal('matrices-edit-unknown', 'R-ACT-6', { submission })
  })

  it('not to nothing', () => {
    given(contest, ...session)
      .when(issue({ ...edit, text: '  ' }))
      .thenRefusal('matrices-edit-empty', 'R-ACT-6', { submission: D1 })
  })
})
