// What a step of a scenario stands for. Pure.
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import { undeclared } from '../../../shared/domain/abstention/conflicts.ts'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import type { DeskCommand } from '../../../shared/domain/scoring/desk-events.ts'
import { agreement } from './agreement.ts'
import type { DeskStep, ScenarioStep, SessionStep } from './scenario.ts'
import { sheetsOf } from './sheets.ts'
import { type Actions, inRoom, type Stage } from './stage.ts'
import { inWord } from './words.ts'
import { deskOf } from './world.ts'

export function* actionsOf(step: ScenarioStep, stage: Stage): Actions {
  if (typeof step === 'string') yield* inWord(step, stage)
  else if ('word' in step) yield* inWord(step.word, stage)
  else if ('acuerdo' in step) yield* agreement(step.acuerdo, stage, step)
  else if ('desk' in step) yield* onDesk(step, stage)
  else if ('cell' in step) yield { on: 'cell', cell: step.cell, text: step.text }
  else yield* inSession(step, stage)
}

function* inSession({ command }: SessionStep, { world, written, at }: Stage): Actions {
  if (command.type !== 'OpenScoresheets' || 'sheets' in command) yield inRoom(command)
  else yield inRoom({ ...command, sheets: sheetsOf(world(), written, at()) })
}

function* onDesk({ desk: jurorId, command }: DeskStep, stage: Stage): Actions {
  const commands = command === 'califica' ? scoring(jurorId, stage) : [command]
  for (const one of commands) yield { on: 'desk', jurorId, command: one }
}

/** Everything that the member writes of what the desk has still to score. */
function scoring(jurorId: string, { world, written, at }: Stage): DeskCommand[] {
  const desk = deskOf(world(), jurorId)
  const { contest, settled } = desk
  const open = contest.submissions.filter(({ id }) => !settled.includes(id))
  const free = undeclared(desk).filter((submission) => !written(jurorId, submission, at()).abstention)
  return [
    ...denying(free),
    ...open.flatMap((submission): DeskCommand[] => {
      const { id: submissionId } = submission
      const { abstention, scores, bonus, comment } = written(jurorId, submission, at())
      if (abstention) {
        const { causeId, description } = abstention
        return [{ type: 'DeclareAbstention', submissionId, causeId, description }]
      }
      return [
        ...subcriteriaOf(contest.bases).flatMap(({ id: subcriterionId }): DeskCommand[] => {
          const score = scores[subcriterionId]
          return score === undefined ? [] : [{ type: 'GiveScore', submissionId, subcriterionId, score }]
        }),
        ...(bonus.points > 0 ? [{ type: 'GiveBonus', submissionId, ...bonus } as const] : []),
        { type: 'WriteComment', submissionId, subcriterionId: null, text: comment },
      ]
    }),
  ]
}

/** What no conflict stands in the way of. */
const denying = (free: readonly Submission[]): DeskCommand[] =>
  free.length === 0 ? [] : [{ type: 'DenyConflict', submissionIds: free.map(({ id }) => id), dismissed: null }]
