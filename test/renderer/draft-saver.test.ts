// A text being written: saved at a pause or when the field is left, never twice, and never given up.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftSaver } from '../../renderer/src/screens/juror/evaluate/draft-saver.ts'

const PAUSE_MS = 800

function saver(answers: readonly boolean[] = []) {
  const saved: string[] = []
  const left = [...answers]
  const made = createDraftSaver(
    'antes',
    async (text) => {
      saved.push(text)
      return left.shift() ?? true
    },
    PAUSE_MS,
  )
  return { ...made, saved }
}

describe('a text being written', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is saved once the person pauses, whole', () => {
    const { typed, saved } = saver()
    typed('a')
    vi.advanceTimersByTime(PAUSE_MS - 1)
    typed('ab')
    vi.advanceTimersByTime(PAUSE_MS - 1)
    expect(saved).toEqual([])
    vi.advanceTimersByTime(1)
    expect(saved).toEqual(['ab'])
  })

  it('is saved at once when the field is left, and not again after the pause', () => {
    const { typed, flush, saved } = saver()
    typed('a')
    flush()
    vi.advanceTimersByTime(PAUSE_MS)
    flush()
    expect(saved).toEqual(['a'])
  })

  it('is not saved when it is what it was', () => {
    const { typed, flush, saved } = saver()
    typed('antes')
    flush()
    expect(saved).toEqual([])
  })

  it('is tried again after it could not be saved', async () => {
    const { typed, flush, saved } = saver([false])
    typed('a')
    flush()
    await vi.advanceTimersByTimeAsync(0)
    flush()
    expect(saved).toEqual(['a', 'a'])
  })
})
