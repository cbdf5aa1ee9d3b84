// The recording of the room, from the consents to its file.
import { expect } from '../fixtures.ts'
import { recordingPage } from '../pages/recording.ts'
import { enterRoom } from './room.ts'
import type { Walk } from './walk.ts'

const recorded: Walk = {
  title: 'the recording of the room',
  startsFrom: 'deliberation',
  async walk(ui, see) {
    const room = recordingPage(ui)
    await enterRoom(ui)
    await expect(room.obstacle).toBeVisible()
    await room.say('J1', 'Acepta')
    await expect(room.obstacle).toContainText('J2')
    await see('recording: a consent is missing')
    await room.consentAll()
    await room.kind('Audio y video')
    await expect(room.start).toBeVisible()
    await see('recording: before its start')
    await room.start.click()
    await expect.poll(room.elapsedMs).toBeGreaterThan(0)
    await see('recording: under way')
    await room.pause.click()
    await see('recording: paused')
    await room.go('Acuerdos y montos')
    await see('recording: its mark elsewhere')
    await room.go('Sesión')
    await ui.page.reload()
    await expect(room.mark).toHaveText('Grabación interrumpida')
    await expect(room.goOn).toBeVisible()
    await see('recording: interrupted')
    await room.stop.click()
    await room.device('Con otro equipo')
    await room.startOther.click()
    await expect(room.mark).toHaveText('Se graba con otro equipo')
    await see('recording: with another device')
    await room.stop.click()
    await expect(room.recording(2)).toContainText('Falta el archivo')
    await room.listen.click()
    await expect(room.save).toBeVisible()
    await see('recording: what was recorded')
  },
}

export const recordingWalks: readonly Walk[] = [recorded]
