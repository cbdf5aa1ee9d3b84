// Undo and redo of a sitting: each is a command of its own, and what was not recorded is not remembered.
import { describe, expect, it } from 'vitest'
import { createUndo, inverseOf, type UndoableCommand } from '../../renderer/src/state/undo.ts'
import type { Reply } from '../../shared/contract/bridge.ts'
import { type Entry, emptyEntry } from '../../shared/domain/scoring/scoresheet.ts'
import { fail, ok } from '../../shared/result.ts'

const submissionId = 'CDC-D-00001-25'
const give = (score: number, subcriterionId = '1.1', id = submissionId): UndoableCommand => ({
  type: 'GiveScore',
  submissionId: id,
  subcriterionId,
  score,
})
const write = (text: string, subcriterionId: string | null = null): UndoableCommand => ({
  type: 'WriteComment',
  submissionId,
  subcriterionId,
  text,
})
const clear: UndoableCommand = { type: 'ClearScore', submissionId, subcriterionId: '1.1' }
const scored = (score: number) => ({ ...emptyEntry, scores: { '1.1': score } })
const noted = (comment: string) => ({ ...emptyEntry, comment })

/** Records everything, but what `fails` says. */
function sitting(fails: (command: UndoableCommand) => boolean = () => false) {
  const sent: UndoableCommand[] = []
  const undo = createUndo(async (command): Promise<Reply<null>> => {
    sent.push(command)
    return fails(command) ? fail({ kind: 'fault', reference: 'x' }) : ok(null)
  })
  return { ...undo, sent }
}

describe('what takes a command back', () => {
  it.each<[UndoableCommand, Entry, UndoableCommand]>([
    [give(4), emptyEntry, clear],
    [give(4), scored(2), give(2)],
    [clear, scored(2), give(2)],
    [write('b'), noted('a'), write('a')],
    [write('b', '1.1'), emptyEntry, write('', '1.1')],
    [write('b', '1.1'), { ...emptyEntry, comments: { '1.1': 'a' } }, write('a', '1.1')],
    [
      { type: 'GiveBonus', submissionId, points: 0, grounds: [] },
      { ...emptyEntry, bonus: { points: 2, grounds: ['lenguas'] } },
      { type: 'GiveBonus', submissionId, points: 2, grounds: ['lenguas'] },
    ],
  ])('%j', (command, before, inverse) => {
    expect(inverseOf(command, before)).toEqual(inverse)
  })
})

describe('a sitting', () => {
  it('is taken back step by step, and done again', async () => {
    const { act, undo, redo, sent } = sitting()
    await act(give(3), emptyEntry)
    await act(give(4), scored(3))
    expect(undo(submissionId)).toMatchObject({ applied: give(3), replaced: give(4) })
    expect(undo(submissionId)).toMatchObject({ applied: clear, replaced: give(3) })
    expect(undo(submissionId)).toBeNull()
    expect(redo(submissionId)).toMatchObject({ applied: give(3), replaced: clear })
    expect(redo(submissionId)).toMatchObject({ applied: give(4) })
    expect(redo(submissionId)).toBeNull()
    expect(sent).toEqual([give(3), give(4), give(3), clear, give(3), give(4)])
  })

  it('has nothing to do again once something else was done', async () => {
    const { act, undo, redo } = sitting()
    await act(give(3), emptyEntry)
    undo(submissionId)
    await act(give(5), emptyEntry)
    expect(redo(submissionId)).toBeNull()
  })

  it('takes back what was done to the submission at hand, and nothing out of sight', async () => {
    const { act, undo } = sitting()
    await act(give(3), emptyEntry)
    await act(give(5, '1.1', 'CDC-C-00001-25'), emptyEntry)
    expect(undo(submissionId)).toMatchObject({ replaced: give(3) })
    expect(undo(submissionId)).toBeNull()
  })

  it('takes back a text as one, however many pauses it took', async () => {
    const { act, undo } = sitting()
    await act(write('Una'), noted('Antes'))
    await act(write('Una nota'), noted('Una'))
    await act(write('Otra', '1.1'), emptyEntry)
    expect(undo(submissionId)).toMatchObject({ applied: write('', '1.1') })
    expect(undo(submissionId)).toMatchObject({ applied: write('Antes'), replaced: write('Una nota') })
    expect(undo(submissionId)).toBeNull()
  })

  it('forgets what was not recorded, and keeps what could be done again', async () => {
    const { act, undo, redo } = sitting((command) => command.type === 'GiveScore' && command.score === 5)
    await act(give(3), emptyEntry)
    await undo(submissionId)?.reply
    expect((await act(give(5), emptyEntry)).ok).toBe(false)
    expect(undo(submissionId)).toBeNull()
    expect(redo(submissionId)).toMatchObject({ applied: give(3) })
  })

  it('goes back to the text before where the next pause was not recorded', async () => {
    const { act, undo } = sitting((command) => command.type === 'WriteComment' && command.text === 'Una nota')
    await act(write('Una'), noted('Antes'))
    await act(write('Una nota'), noted('Una'))
    expect(undo(submissionId)).toMatchObject({ applied: write('Antes'), replaced: write('Una') })
  })

  it('can try again what could not be taken back', async () => {
    const { act, undo } = sitting((command) => command.type === 'ClearScore')
    await act(give(3), emptyEntry)
    const first = undo(submissionId)
    expect((await first?.reply)?.ok).toBe(false)
    expect(undo(submissionId)).toMatchObject({ replaced: give(3) })
  })

  it('ends for one submission or for all', async () => {
    const { act, undo, forget } = sitting()
    await act(give(3), emptyEntry)
    await act(give(4, '1.1', 'CDC-C-00001-25'), emptyEntry)
    forget(submissionId)
    expect(undo(submissionId)).toBeNull()
    forget()
    expect(undo('CDC-C-00001-25')).toBeNull()
  })
})
