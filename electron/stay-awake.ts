// Keeps the machine from falling asleep while the room is recorded: a jury discusses for long without a key. Electron's main
// process.
import { powerSaveBlocker } from 'electron'
import type { EventData } from '../shared/contract/operations.ts'
import type { Subscribe } from './core/events.ts'

export function stayAwakeWhileRecording(on: Subscribe): void {
  let blocker: number | undefined
  on((event, data) => {
    if (event !== 'recording') return
    const { isOn } = data as EventData<'recording'>
    if (isOn) blocker ??= powerSaveBlocker.start('prevent-app-suspension')
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker)
      blocker = undefined
    }
  })
}
