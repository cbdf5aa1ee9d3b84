// Two packages on one stick: both are listed with what they say of themselves, and the person chooses.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeContestPackage } from '../make/contest-package.ts'
import { expect, test } from './fixtures.ts'
import { scoresheetsPage, sessionDoor } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test('lists every package of a stick, and opens the one that is chosen', async ({ ui }, info) => {
  const stick = info.outputPath('memoria')
  mkdirSync(join(stick, 'carpeta'), { recursive: true })
  const made = await makeContestPackage(info.outputPath())
  const other = await makeContestPackage(info.outputPath())
  copyFileSync(made.path, join(stick, 'concurso.aptos'))
  copyFileSync(other.path, join(stick, 'carpeta', 'concurso-2.aptos'))
  writeFileSync(join(stick, 'carpeta', 'dañado.aptos'), 'no es')
  writeFileSync(join(stick, 'notas.txt'), 'otra cosa')

  const start = startPage(ui)
  await start.openStick(stick)
  await expect(start.choices).toHaveCount(3)
  await expect(start.choice('concurso.aptos')).toContainText('Paquete · Concurso')
  await expect(start.choice('concurso-2.aptos')).toContainText('creado el 20 de noviembre de 2025')
  await expect(start.choice('dañado.aptos')).toContainText('no es un archivo de Acta Jurado')
  await expect(start.choice('dañado.aptos').getByRole('button')).toHaveCount(0)

  await start.choice('concurso-2.aptos').getByRole('button', { name: 'Abrir concurso-2.aptos' }).click()
  await expect(ui.page.getByText('El paquete está bien y quedó en este equipo')).toBeVisible()
  await expect(start.choices).toHaveCount(0)
  await start.openPackage(made.path)
  await expect(ui.page.getByText('ya tiene otro paquete del concurso')).toBeVisible()
})

test.describe('in the room', () => {
  test.use({ startsFrom: 'sealed' })

  test('two files of one member are listed, and the jury receives the one it chooses', async ({ ui }, info) => {
    const { letters, scoresheetPaths } = prepared()
    const stick = info.outputPath('matrices')
    mkdirSync(stick, { recursive: true })
    copyFileSync(scoresheetPaths[0], join(stick, 'una.matriz'))
    copyFileSync(scoresheetPaths[0], join(stick, 'otra.matriz'))
    copyFileSync(scoresheetPaths[1], join(stick, 'segunda.matriz'))
    await startPage(ui).openSession()
    await sessionDoor(ui).enter(letters[0].code)
    const scoresheets = scoresheetsPage(ui)
    await scoresheets.go('Matrices')
    await scoresheets.receiveStick(stick)
    const { choices, choice } = startPage(ui)
    await expect(choices).toHaveCount(3)
    await expect(choice('una.matriz')).toContainText('J1')
    await expect(choice('una.matriz')).toContainText('versión 1 · sellada el')
    await expect(scoresheets.results).toHaveCount(0)
    await choice('una.matriz').getByRole('button', { name: 'Recibir una.matriz' }).click()
    await expect(scoresheets.results).toHaveCount(1)
    await choice('segunda.matriz').getByRole('button').click()
    await expect(scoresheets.results).toHaveCount(2)
    await ui.page.getByRole('button', { name: 'Terminar' }).click()
    await expect(choices).toHaveCount(0)
    await expect(scoresheets.delivery('J1')).toContainText('Recibida, sellada')
  })
})
