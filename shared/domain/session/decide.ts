// The jury's session: every command and the area that decides it. Runs in every process.
import { assertNever } from '../../result.ts'
import { decideClosing, decideProposal, decideVote } from '../agreement/agreement.ts'
import type { Decision } from '../decision.ts'
import { decideElection, decideInstallation } from '../jury/install.ts'
import { decideOpening, decideReceipt } from '../scoring/delivery.ts'
import { decideClose, decideDescription, decideDraft, decideSignature } from './acta.ts'
import type { SessionCommand, SessionEvent } from './events.ts'
import type { SessionState } from './state.ts'

/** Decides a command of the session: one event, or the refusal of the rule that stands against it. */
export function decideSession(command: SessionCommand, state: SessionState): Decision<SessionEvent> {
  switch (command.type) {
    case 'InstallJury':
      return decideInstallation(command, state)
    case 'ElectPresident':
      return decideElection(command, state)
    case 'ReceiveScoresheet':
      return decideReceipt(command, state)
    case 'OpenScoresheets':
      return decideOpening(command, state)
    case 'ProposeAgreement':
      return decideProposal(command, state)
    case 'CastVote':
      return decideVote(command, state)
    case 'CloseAgreement':
      return decideClosing(command, state)
    case 'DescribeDeliberation':
      return decideDescription(command, state)
    case 'DraftActa':
      return decideDraft(command, state)
    case 'SignActa':
      return decideSignature(command, state)
    case 'CloseSession':
      return decideClose(state)
    default:
      return assertNever(command)
  }
}
