// What stands before a locked desk or room, and what sets a passphrase.
import type { Ui } from '../fixtures.ts'

export const unlockDoor = ({ page }: Ui) => {
  const code = page.getByRole('textbox', { name: 'Código de activación' })
  const [first, again] = [page.getByLabel('Frase de paso nueva'), page.getByLabel('Repita la frase')]
  return {
    refusal: page.getByRole('alert').filter({ hasText: 'Error:' }),
    async enter(text: string) {
      await page.getByLabel('Frase de paso', { exact: true }).and(page.locator('input')).fill(text)
      await page.keyboard.press('Enter')
    },
    async giveCode(text: string) {
      await code.fill(text)
      await code.press('Enter')
    },
    forgotten: page.getByRole('button', { name: 'Entrar con el código de la carta' }),
    async define(text: string, repeated = text) {
      await first.fill(text)
      await again.fill(repeated)
      await again.press('Enter')
    },
    change: page.getByRole('button', { name: 'Frase de paso' }),
    current: page.getByLabel('Frase de paso actual'),
    toStart: page.getByRole('link', { name: 'Volver al inicio' }),
  }
}
