// The shortest sequence of commands that still shows the same complaint: what a person wants to read.
import type { Contest } from '../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import { initialSession } from '../../shared/domain/session/state.ts'
import { give, type Place, type Step } from './drive/drive.ts'
import { frozen } from './drive/frozen.ts'

type Commands = readonly SessionCommand[]
type Judge = (step: Step) => readonly string[]

/** Leaves out commands as long as the complaint stays, the longest stretches first. */
export function shortest(contest: Contest, commands: Commands, judge: Judge, isSame: (complaint: string) => boolean) {
  const shows = (some: Commands) => replay(contest, some, judge).some(isSame)
  let left = commands
  for (let stretch = Math.ceil(left.length / 2); stretch >= 1; stretch = stretch === 1 ? 0 : Math.ceil(stretch / 2))
    for (let from = left.length - stretch; from >= 0; from -= stretch) {
      const fewer = left.toSpliced(from, stretch)
      if (shows(fewer)) left = fewer
    }
  return left
}

/** What is complained of first when these commands are given from the start. */
function replay(contest: Contest, commands: Commands, judge: Judge): readonly string[] {
  let place: Place = { session: { contest, log: [] }, state: frozen(initialSession(contest)) }
  for (const command of commands) {
    const step = give(place, command)
    const found = judge(step)
    if (found.length > 0) return found
    place = { session: step.after, state: step.state }
  }
  return []
}
