// The frame around every screen: title line, places, messages.
import type { Ui } from '../fixtures.ts'

export const shell = ({ page }: Ui) => {
  const facts = page.getByRole('list', { name: 'Datos de la sesión' })
  return {
    places: page.getByRole('navigation', { name: 'Lugares' }),
    go: (place: string) => page.getByRole('navigation', { name: 'Lugares' }).getByRole('link', { name: place }).click(),
    title: page.getByRole('heading', { level: 1 }),
    /** Shown when all that was done is on the disk. */
    saved: facts.getByRole('listitem').filter({ hasText: /guardado \d/ }),
    /** Of the title line, by its words. */
    fact: (words: string) => facts.getByRole('listitem').filter({ hasText: words }),
    messages: page.getByRole('region', { name: 'Mensajes' }),
    /** On every screen of a rehearsal. */
    band: page.getByText('Ensayo: nada de esto es oficial', { exact: true }),
    /** The tour of a desk that was never entered. */
    tour: page.getByRole('region', { name: 'Recorrido' }),
    lock: () => page.getByRole('button', { name: 'Bloquear' }).click(),
  }
}
