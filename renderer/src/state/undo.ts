// Undo and redo of what a juror did in this sitting. Each is a new event; the log is never rewritten. Renderer.
import type { Reply } from '../../../shared/contract/bridge.ts'
import type { JurorCommand } from '../../../shared/domain/scoring/desk-events.ts'
import type { Entry } from '../../../shared/domain/scoring/scoresheet.ts'

export type UndoableCommand = Exclude<
  JurorCommand,
  { type: 'DenyConflict' | 'DeclareAbstention' | 'SealScoresheet' | 'ReopenScoresheet' }
>

/** What was done, and what puts back what stood before. */
type Step = { readonly done: UndoableCommand; readonly inverse: UndoableCommand }

/** `applied` shows at once; `replaced` is what it stands in the place of; `reply` tells whether it is recorded. */
export type Retraced = {
  readonly applied: UndoableCommand
  readonly replaced: UndoableCommand
  readonly reply: Promise<Reply<unknown>>
}

export type Undo<Value = unknown> = {
  /** Gives a command and remembers how to take it back; one that was not recorded is forgotten again. */
  act(command: UndoableCommand, before: Entry): Promise<Reply<Value>>
  /** Takes back the last act on a submission; null when there is none. */
  undo(submissionId: string): Retraced | null
  redo(submissionId: string): Retraced | null
  /** The sitting is over, for one submission or for all of them. */
  forget(submissionId?: string): void
}

type Stacks = { readonly done: Step[]; readonly undone: Step[] }

/** What is done to one submission is taken back there: nothing changes out of sight. */
export function createUndo<Value>(send: (command: UndoableCommand) => Promise<Reply<Value>>): Undo<Value> {
  const all = new Map<string, Stacks>()

  function stacksOf(submissionId: string): Stacks {
    const stacks = all.get(submissionId) ?? { done: [], undone: [] }
    all.set(submissionId, stacks)
    return stacks
  }

  /** The last step of one stack goes to the other, and back where the core does not record it. */
  function move(from: Step[], to: Step[], isUndo: boolean): Retraced | null {
    const step = from.pop()
    if (!step) return null
    to.push(step)
    const [applied, replaced] = isUndo ? [step.inverse, step.done] : [step.done, step.inverse]
    const reply = send(applied).then((answer) => {
      if (!answer.ok && remove(to, step)) from.push(step)
      return answer
    })
    return { applied, replaced, reply }
  }

  return {
    async act(command, before) {
      const { done, undone } = stacksOf(command.submissionId)
      const last = done.at(-1)
      const step = { done: command, inverse: inverseOf(command, before) }
      const isSameText = last !== undefined && isSameField(last.done, command)
      if (isSameText) done.splice(-1, 1, { ...step, inverse: last.inverse })
      else done.push(step)
      const added = done.at(-1)
      const put = undone.splice(0)
      const reply = await send(command)
      if (!reply.ok && added && remove(done, added)) {
        if (isSameText) done.push(last)
        undone.push(...put)
      }
      return reply
    },
    undo(submissionId) {
      const { done, undone } = stacksOf(submissionId)
      return move(done, undone, true)
    },
    redo(submissionId) {
      const { done, undone } = stacksOf(submissionId)
      return move(undone, done, false)
    },
    forget(submissionId) {
      if (submissionId === undefined) all.clear()
      else all.delete(submissionId)
    },
  }
}

/** A text is written in several pauses, and is taken back as one. */
const isSameField = (last: UndoableCommand, command: UndoableCommand) =>
  last.type === 'WriteComment' && command.type === 'WriteComment' && last.subcriterionId === command.subcriterionId

function remove(steps: Step[], step: Step): boolean {
  const at = steps.lastIndexOf(step)
  if (at >= 0) steps.splice(at, 1)
  return at >= 0
}

/** The command that gives back what `before` holds where `command` changes it. */
export function inverseOf(command: UndoableCommand, before: Entry): UndoableCommand {
  const { submissionId } = command
  switch (command.type) {
    case 'GiveBonus':
      return { type: 'GiveBonus', submissionId, points: before.bonus.points, grounds: [...before.bonus.grounds] }
    case 'WriteComment': {
      const { subcriterionId } = command
      const text = subcriterionId === null ? before.comment : (before.comments[subcriterionId] ?? '')
      return { type: 'WriteComment', submissionId, subcriterionId, text }
    }
    default: {
      const { subcriterionId } = command
      const score = before.scores[subcriterionId]
      return score === undefined
        ? { type: 'ClearScore', submissionId, subcriterionId }
        : { type: 'GiveScore', submissionId, subcriterionId, score }
    }
  }
}
