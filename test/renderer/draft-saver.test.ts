// A text being written: saved at a pause, at the latest after a while, or when the field is left; never given up.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AT_LATEST_MS,
  createDraftSaver,
  PAUSE_MS,
  type SaveOutcome,
} from '../../renderer/src/screens/juror/evaluate/draft-saver.ts'

function saver(...answers: readonly SaveOutcome[]) {
  const saved: string[] = []
  const left = [...answers]
  const made = createDraftSaver(async (text) => {
    saved.push(text)
    return left.shift() ?? 'kept'
  })
  return { ...made, saved }
}

const LONG_MS = 60_000

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

  it('is saved after a while where nobody pauses, and again after the next while', () => {
    const { typed, saved } = saver()
    const everyMs = PAUSE_MS / 2
    for (let at = 0; at < 2 * AT_LATEST_MS; at += everyMs) {
      typed(String(at))
      vi.advanceTimersByTime(everyMs)
    }
    expect(saved).toHaveLength(1)
    vi.advanceTimersByTime(LONG_MS)
    expect(saved.at(-1)).toBe(String(2 * AT_LATEST_MS - everyMs))
  })

  it('is saved at once when the field is left, and not again after the pause', async () => {
    const { typed, flush, saved } = saver()
    typed('a')
    flush()
    await vi.advanceTimersByTimeAsync(LONG_MS)
    flush()
    expect(saved).toEqual(['a'])
  })

  it('is saved again when the same words are typed again later: an undo may have taken them back', async () => {
    const { typed, flush, saved } = saver()
    typed('a')
    flush()
    await vi.advanceTimersByTimeAsync(0)
    typed('a')
    flush()
    expect(saved).toEqual(['a', 'a'])
  })

  it('is tried again by itself after it could not be saved, until it is', async () => {
    const { typed, flush, saved } = saver('failed', 'failed')
    typed('a')
    flush()
    await vi.advanceTimersByTimeAsync(LONG_MS)
    expect(saved).toEqual(['a', 'a', 'a'])
  })

  it('is not tried again in the place of what was typed meanwhile', async () => {
    const { typed, flush, saved } = saver('failed')
    typed('a')
    flush()
    typed('ab')
    await vi.advanceTimersByTimeAsync(LONG_MS)
    expect(saved).toEqual(['a', 'ab'])
  })

  it('is not tried again as it is when it is refused', async () => {
    const { typed, flush, saved } = saver('refused')
    typed('too long')
    flush()
    await vi.advanceTimersByTimeAsync(LONG_MS)
    expect(saved).toEqual(['too long'])
  })

  it('is saved when its field goes, and then left to the next one', async () => {
    const { typed, end, saved } = saver('failed')
    typed('a')
    end()
    await vi.advanceTimersByTimeAsync(LONG_MS)
    expect(saved).toEqual(['a'])
  })
})
