// What the jury asks DAFO, and what DAFO answers.
import { describe, it } from 'vitest'
import type { EventOf } from '../../../shared/domain/session/events.ts'
import { makeContest } from '../../make/contest.ts'
import { approved, closed } from '../../make/session.ts'
import { given } from '../given.ts'

const contest = makeContest()
const D1 = 'CDC-D-00001-25'
const asked: EventOf<'InformationRequested'> = {
  type: 'InformationRequested',
  requestId: 'consulta-1',
  submissionId: D1,
  question: '¿Cuándo se estrenó la obra?',
}
const ask = { ...asked, type: 'RequestInformation' as const }
const answered: EventOf<'InformationAnswered'> = {
  type: 'InformationAnswered',
  requestId: 'consulta-1',
  answer: 'El 3 de mayo de 2024.',
}
const answer = { ...answered, type: 'AnswerInformation' as const }

describe('R-ACT-8: a request for information', () => {
  it('is about a submission, or about the contest', () => {
    given(contest).when(ask).thenEvent(asked)
    given(contest)
      .when({ ...ask, submissionId: null })
      .thenEvent({ ...asked, submissionId: null })
    given(contest)
      .when({ ...ask, submissionId: 'CDC-D-00099-25' })
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
  })

  it('asks something, once', () => {
    given(contest)
      .when({ ...ask, question: ' \n' })
      .thenRefusal('question-empty', 'R-ACT-8')
    given(contest, asked).when(ask).thenRefusal('request-repeated', 'R-ACT-8')
    given(contest, asked)
      .when({ ...ask, requestId: 'consulta-2' })
      .thenEvent({ ...asked, requestId: 'consulta-2' })
  })

  it('is answered once, with words', () => {
    given(contest, asked).when(answer).thenEvent(answered)
    given(contest, asked)
      .when({ ...answer, answer: ' ' })
      .thenRefusal('answer-empty', 'R-ACT-8')
    given(contest, asked, answered).when(answer).thenRefusal('request-answered', 'R-ACT-8')
  })

  it('has an answer only when it was asked', () => {
    given(contest).when(answer).thenRefusal('request-unknown', 'R-ACT-8')
    given(contest, asked)
      .when({ ...answer, requestId: 'consulta-2' })
      .thenRefusal('request-unknown', 'R-ACT-8')
  })

  it('R-ACT-2: comes before the approval of the Acta, and so does the answer', () => {
    for (const command of [ask, answer]) {
      given(contest, asked, ...approved(contest))
        .when(command)
        .thenRefusal('acta-frozen', 'R-ACT-2')
      given(contest, asked, ...closed(contest))
        .when(command)
        .thenRefusal('session-closed', 'R-ACT-2')
    }
  })
})
