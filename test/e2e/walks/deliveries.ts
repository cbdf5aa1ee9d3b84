// DAFO's supplement to an issued contest.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeContestPackage } from '../../make/contest-package.ts'
import { expect } from '../fixtures.ts'
import { deliveriesPage } from '../pages/deliveries.ts'
import { pick } from '../pages/pick.ts'
import type { Walk } from './walk.ts'

const supplement: Walk = {
  title: 'a supplement',
  startsFrom: null,
  async walk(ui, see) {
    const folder = await mkdtemp(join(tmpdir(), 'acta-walk-'))
    const made = await makeContestPackage(folder)
    const authority = join(folder, 'autoridad.p12')
    await writeFile(authority, made.authority.pkcs12)
    const dafo = deliveriesPage(ui)
    await dafo.enter.click()
    await dafo.open.click()
    await see('deliveries, nothing chosen')
    await dafo.give({ package: made.path, authority })
    await dafo.code.fill(made.authority.code)
    await dafo.open.click()
    await expect(dafo.title).toContainText('Suplemento 1')
    await dafo.make.click()
    await see('deliveries, nothing to change')
    await pick(dafo.newCodeFor(made.letters[0]?.name ?? ''))
    await dafo.make.click()
    await expect(dafo.title).toHaveText('El suplemento 1 está hecho')
    await see('deliveries, made')
  },
}

export const deliveriesWalks: readonly Walk[] = [supplement]
