// The operations of the feedback matrices: lots for their labels, and one of them to look at (R-ACT-6). Runs in the core.
import { citation } from '../../../shared/bases/rule-pack.ts'
import type { matrixOperations } from '../../../shared/contract/session.ts'
import { anonymityFindings } from '../../../shared/domain/acta/anonymity.ts'
import { feedbackMatrix, isFollowable } from '../../../shared/domain/acta/matrices.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { countedSheets } from '../../../shared/domain/session/table.ts'
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { renderMatrix } from '../acta/render-matrix.ts'
import { grantBytes } from '../grant-bytes.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Random } from '../ports.ts'
import type { Services } from '../services.ts'
import type { EnterRoom } from './room.ts'

export function matrixHandlers(services: Services, enter: EnterRoom): HandlersOf<typeof matrixOperations> {
  return {
    'session.issueMatrices'({ contestId, edits, accepted }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { session, act, contest } = room.value
      const state = session.state()
      const issue = { type: 'IssueMatrices', labels: drawLabels(state, services.random), edits, accepted } as const
      // The rules speak first: what is not opened yet has nothing to be found in.
      const allowed = session.preview(issue)
      if (!allowed.ok) return allowed
      const open = anonymityFindings(state, edits).filter(({ key }) => !accepted.includes(key))
      if (open.length > 0)
        return refuse('matrices-identifying', { count: open.length }, citation(contest.bases, 'R-ACT-6'))
      return act(issue)
    },
    async 'session.matrix'({ contestId, submissionId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { session, contest } = room.value
      const state = session.state()
      if (!state.matrices?.labels[submissionId])
        return refuse('matrices-not-issued', { submission: submissionId }, citation(contest.bases, 'R-ACT-6'))
      const file = grantBytes(services.grants, {
        name: `${submissionId}.pdf`,
        mime: 'application/pdf',
        bytes: await renderMatrix(state.contest, feedbackMatrix(state, submissionId)),
        owner: contestId,
      })
      return ok({ file, url: `/media/${file.id}` })
    },
  }
}

/** Per submission its authors in an order of its own, by lot; drawn again should all have come out the same. */
function drawLabels(state: SessionState, random: Random): Record<string, string[]> {
  const sheets = countedSheets(state)
  const draw = () =>
    state.contest.submissions.map(({ id }) => {
      const authors = sheets.filter(({ entries }) => entries[id]).map(({ jurorId }) => jurorId)
      return [id, shuffled(authors, random)] as const
    })
  let drawn = draw()
  while (isFollowable(drawn.map(([, order]) => order))) drawn = draw()
  return Object.fromEntries(drawn)
}

/** Fisher and Yates, with bytes that favour nobody: those of an incomplete last turn are drawn again. */
function shuffled(items: readonly string[], random: Random): string[] {
  const left = [...items]
  return items.flatMap(() => left.splice(below(left.length, random), 1))
}

function below(count: number, random: Random): number {
  const [byte = 0] = random(1)
  return byte < 256 - (256 % count) ? byte % count : below(count, random)
}
