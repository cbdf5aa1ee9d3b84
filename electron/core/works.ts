// The long works under way, so that a person sees how far they are and can stop them. Runs in the core.
import type { Emit } from './events.ts'
import type { Work } from './work.ts'

export type Works = {
  /** Runs `work` under the name of its operation, telling its progress once per percent. */
  run<T>(task: string, work: (work: Work) => Promise<T>): Promise<T>
  /** Stops what runs under that name, at its next chunk; nothing to do is fine too. */
  cancel(task: string): void
}

export function createWorks(emit: Emit): Works {
  const underWay = new Map<AbortController, string>()
  return {
    async run(task, work) {
      const stop = new AbortController()
      underWay.set(stop, task)
      try {
        return await work({ signal: stop.signal, progress: everyPercent(task, emit) })
      } finally {
        underWay.delete(stop)
      }
    },
    cancel(task) {
      for (const [stop, name] of underWay) if (name === task) stop.abort()
    },
  }
}

function everyPercent(task: string, emit: Emit): NonNullable<Work['progress']> {
  let told = -1
  return ({ done, total }) => {
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
    if (percent === told) return
    told = percent
    emit('progress', { task, done, total, label: '' })
  }
}
