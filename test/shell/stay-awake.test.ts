// The machine does not fall asleep while the room is recorded, and may again when it is over.
import { expect, it } from 'vitest'
import { createEvents } from '../../electron/core/events.ts'
import { stayAwakeWhileRecording } from '../../electron/stay-awake.ts'
import { powerSaveBlocker } from '../fakes/electron.ts'

it('stays awake from the first piece to the last recording’s end', () => {
  const { emit, on } = createEvents()
  stayAwakeWhileRecording(on)
  emit('recording', { isOn: false })
  emit('locked', {})
  expect(powerSaveBlocker.stop).not.toHaveBeenCalled()
  emit('recording', { isOn: true })
  emit('recording', { isOn: true })
  expect(powerSaveBlocker.start).toHaveBeenCalledExactlyOnceWith('prevent-app-suspension')
  emit('recording', { isOn: false })
  expect(powerSaveBlocker.stop).toHaveBeenCalledExactlyOnceWith(7)
  emit('recording', { isOn: true })
  expect(powerSaveBlocker.start).toHaveBeenCalledTimes(2)
})
