// Files between the person and the core: picked ones in, finished ones out. Renderer.
import { useCallback } from 'react'
import { type FileRef, SAVE_TASK, type SaveOutcome } from '../../../shared/contract/bridge.ts'
import type { EventData } from '../../../shared/contract/operations.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { fileText } from '../../../shared/text/files.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { getBridge } from '../bridge/bridge.ts'
import { call, on } from '../bridge/call.ts'
import { type StatusMessage, useStatus } from '../kit/Status.tsx'

export async function adopt(file: File): Promise<Result<FileRef, 'unreadable'>> {
  try {
    return await (await getBridge()).adopt(file)
  } catch {
    return fail('unreadable')
  }
}

/** All of them in their order, and the names of those that cannot be read. */
export async function adoptAll(picked: readonly File[]) {
  const files: FileRef[] = []
  const unreadable: string[] = []
  for (const file of picked) {
    const adopted = await adopt(file)
    if (adopted.ok) files.push(adopted.value)
    else unreadable.push(file.name)
  }
  return { files, unreadable }
}

/** Lets the person save a file of the core, says how it went, and answers whether it was saved. */
export function useSave(): (file: FileRef) => Promise<boolean> {
  const say = useStatus()
  return useCallback(
    async (file) => {
      const stop = on('progress', (told) => {
        if (told.task === SAVE_TASK) say(savingMessage(file.name, told))
      })
      const outcome = await save(file).finally(stop)
      if (!outcome.ok) say({ text: refusalText(outcome.error), tone: toneOf(outcome.error) })
      else if (outcome.value === 'saved') say({ text: fileText.saved(file.name), tone: 'success' })
      else if (outcome.value === 'handed-over') say({ text: fileText.handedOver(file.name), tone: 'success' })
      return outcome.ok && outcome.value !== 'cancelled'
    },
    [say],
  )
}

/** In tens of percent, for whoever hears it. */
const savingMessage = (name: string, { done, total }: EventData<'progress'>): StatusMessage => ({
  text: fileText.saving(name, 10 * Math.floor((10 * done) / Math.max(total, 1))),
  action: { label: uiText.action.cancel, onPress: () => void call('app.cancel', { task: SAVE_TASK }) },
})

/** What a person stopped did not fail. */
const toneOf = ({ code }: Refusal) => (code === 'work-cancelled' ? 'info' : 'error')

async function save(file: FileRef): Promise<SaveOutcome> {
  try {
    return await (await getBridge()).save(file)
  } catch {
    return refuse('file-gone')
  }
}
