// When a text being written is saved: at a pause, at the latest after a while, or when told to. Renderer.

/** What a crash can take of a text: what was typed in the last pause, and of one without pauses the last while. */
export const PAUSE_MS = 800
export const AT_LATEST_MS = 3_000

/** A text that could not be saved is tried again by itself. */
const AGAIN_MS = 5_000

export type DraftSaver = {
  /** The whole text as it stands after a key. */
  typed(text: string): void
  /** Saves now what is not saved yet. */
  flush(): void
  /** Saves now, and no more by itself from here on. */
  end(): void
}

/** `kept`: on the disk. `refused`: as it is it will not be taken, so it is not tried again until it changes. */
export type SaveOutcome = 'kept' | 'refused' | 'failed'

export function createDraftSaver(save: (text: string) => Promise<SaveOutcome>): DraftSaver {
  let unsent: string | null = null
  let isOver = false
  let pause: ReturnType<typeof setTimeout> | undefined
  let limit: ReturnType<typeof setTimeout> | undefined

  async function flush() {
    clearTimeout(pause)
    clearTimeout(limit)
    limit = undefined
    if (unsent === null) return
    const text = unsent
    unsent = null
    if ((await save(text)) !== 'failed' || unsent !== null) return
    unsent = text
    if (!isOver) pause = setTimeout(flush, AGAIN_MS)
  }
  return {
    typed(text) {
      unsent = text
      clearTimeout(pause)
      pause = setTimeout(flush, PAUSE_MS)
      limit ??= setTimeout(flush, AT_LATEST_MS)
    },
    flush: () => void flush(),
    end() {
      isOver = true
      void flush()
    },
  }
}
