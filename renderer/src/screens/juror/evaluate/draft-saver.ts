// When a text being written is saved: at a pause, or when told to. Renderer.

export type DraftSaver = {
  /** The whole text as it stands after a key. */
  typed(text: string): void
  /** Saves now what is not saved yet. */
  flush(): void
}

/** `save` answers whether the text is on the disk; a text that is not is tried again at the next occasion. */
export function createDraftSaver(saved: string, save: (text: string) => Promise<boolean>, pauseMs: number): DraftSaver {
  let latest = saved
  let sent = saved
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    if (latest === sent) return
    const [text, before] = [latest, sent]
    sent = text
    void save(text).then((isSaved) => {
      if (!isSaved && sent === text) sent = before
    })
  }
  return {
    typed(text) {
      latest = text
      clearTimeout(timer)
      timer = setTimeout(flush, pauseMs)
    },
    flush,
  }
}
