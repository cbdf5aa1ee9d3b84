// What an agreement says, whole as the Acta will print it. Runs in the renderer.
import { numberIn, statementOf as recordedStatement } from '../../../../../shared/domain/acta/record-statements.ts'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { agreementsText } from '../../../../../shared/text/session/agreements.ts'

export const statementOf = (state: SessionState, subject: Subject): string =>
  subject.kind === 'acta' ? agreementsText.actaStatement : recordedStatement(state.contest, subject, numberIn(state))
