// Draws pages one after another, the nearest to what is read first. Renderer.

export type DrawQueue = {
  /** Waits for its turn; the returned function takes it out or, when it runs, cancels it. */
  add(page: number, start: () => Started): () => void
}

export type Started = { readonly done: Promise<unknown>; readonly cancel: () => void }

type Waiting = { readonly page: number; readonly start: () => Started }

/** `distance` is asked at each turn: people scroll on meanwhile. */
export function createDrawQueue(distance: (page: number) => number): DrawQueue {
  const waiting = new Set<Waiting>()
  let isBusy = false

  function next() {
    if (isBusy || waiting.size === 0) return
    const nearest = [...waiting].reduce((best, job) => (distance(job.page) < distance(best.page) ? job : best))
    waiting.delete(nearest)
    isBusy = true
    const free = () => {
      isBusy = false
      next()
    }
    running.set(nearest, nearest.start())
    void running.get(nearest)?.done.then(free, free)
  }
  const running = new WeakMap<Waiting, Started>()
  return {
    add(page, start) {
      const job = { page, start }
      waiting.add(job)
      // All pages that come near at once are there before the first is chosen.
      queueMicrotask(next)
      return () => {
        waiting.delete(job)
        running.get(job)?.cancel()
      }
    },
  }
}
