// The recording on the agenda: consents, recorder, what was recorded; and its mark on every place.
import type { Ui } from '../fixtures.ts'
import { pick } from './pick.ts'
import { shell } from './shell.ts'

export const recordingPage = (ui: Ui) => {
  const { page } = ui
  const panel = page.getByRole('region', { name: 'Grabación', exact: true })
  const button = (name: string) => panel.getByRole('button', { name, exact: true })
  return {
    ...shell(ui),
    panel,
    say: (member: string, word: 'Acepta' | 'No acepta') =>
      panel
        .getByRole('listitem')
        .filter({ hasText: `${member} ·` })
        .getByRole('button', { name: new RegExp(`: ${word}$`) })
        .click(),
    obstacle: panel.getByText(/No se puede grabar/),
    kind: (name: string) => pick(panel.getByRole('radio', { name, exact: true })),
    device: (name: string) => pick(panel.getByRole('radio', { name })),
    start: button('Iniciar la grabación'),
    startOther: button('Anotar que se graba con otro equipo'),
    pause: button('Pausar'),
    goOn: button('Continuar'),
    stop: button('Detener la grabación'),
    level: panel.getByRole('meter', { name: 'Nivel del micrófono' }),
    /** Milliseconds recorded, as the panel says. */
    async elapsedMs(): Promise<number> {
      const told = await panel
        .getByText(/^\d\d:\d\d$/)
        .first()
        .textContent()
      const [minutes = 0, seconds = 0] = (told ?? '').split(':').map(Number)
      return (60 * minutes + seconds) * 1000
    },
    recording: (number: number) =>
      panel
        .getByRole('region', { name: 'Grabaciones de la sesión' })
        .getByRole('listitem')
        .filter({ hasText: `Grabación ${number}` }),
    listen: button('Escuchar o guardar'),
    save: button('Guardar la grabación…'),
    saveChapters: button('Guardar el índice (WebVTT)…'),
    showPlaces: panel.getByRole('button', { name: /lugar(es)? a(l| los) que ir$/ }),
    places: panel.getByRole('list', { name: 'Lugares de la grabación' }),
    hash: panel.locator('.recording-hash'),
    mark: page
      .getByRole('banner')
      .getByRole('status')
      .filter({ hasText: /[Gg]raba/ }),
    consentAll: async () => {
      for (const member of ['J1', 'J2', 'J3'])
        await panel
          .getByRole('listitem')
          .filter({ hasText: `${member} ·` })
          .getByRole('button', { name: /: Acepta$/ })
          .click()
    },
  }
}
