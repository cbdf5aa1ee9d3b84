// Locks: what a person meets before a desk opens, and what a wrong code costs.
import { systemRandom } from '../../electron/adapters/random-ids.ts'
import { createActivationCode } from '../../electron/core/packing/activation-code.ts'
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test('after three wrong codes the next one waits, and the screen says how long', async ({ ui }) => {
  const { letters, packagePath } = prepared()
  const [own] = letters
  const wrong = () => start.giveCode(createActivationCode(systemRandom))
  const start = startPage(ui)
  await start.openPackage(packagePath)
  await start.ask(own.name)
  for (let n = 0; n < 2; n++) {
    await wrong()
    await expect(start.refusal).toContainText('no es de ningún miembro')
    await expect(start.wait).toHaveCount(0)
    await start.giveCode('nada')
    await expect(start.refusal).toContainText('4 caracteres')
  }
  await wrong()
  await expect(start.wait).toHaveText(/^Puede probar otra vez en [12] segundos?\.$/)
  await expect(start.submit).toBeDisabled()
  await expect(start.submit).toBeEnabled()
  await expect(start.wait).toHaveCount(0)
  await start.giveCode(own.code)
  await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
})
