// The room's private papers through dispatch: kept over the end of the program.
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { emptyRoomPapers, type MatrixReview, type Scenario } from '../../shared/domain/notebook/room.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, openContest } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const scenario: Scenario = {
  id: 'uno',
  name: 'Con más obras de la selva',
  reason: 'Para llegar a más obras.',
  awards: [{ submissionId: 'CDC-D-00001-25', amountCentimos: 9_000_000 }],
}

const matrixReview: MatrixReview = {
  edits: [{ submissionId: 'CDC-D-00001-25', jurorId: 'jurado-1', part: 'comentario', text: 'En pocas palabras.' }],
  accepted: ['name/jurado-2/quispe'],
}

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

describe('the papers of the room', () => {
  it('are empty at first, and say what was kept last, also after the program ended', async () => {
    const { core, dataDir } = makeCore()
    const { contestId } = await openContest(core, made)
    expect(await ask(core, 'session.papers', { contestId })).toEqual(emptyRoomPapers)
    await ask(core, 'session.keepPapers', { contestId, papers: { scenarios: [] } })
    await ask(core, 'session.keepPapers', { contestId, papers: { scenarios: [scenario] } })
    expect(await ask(core, 'session.papers', { contestId })).toEqual({ ...emptyRoomPapers, scenarios: [scenario] })
    // What is not given stays.
    await ask(core, 'session.keepPapers', { contestId, papers: { matrixReview } })
    await ask(core, 'session.keepPapers', { contestId, papers: {} })
    expect(await ask(core, 'session.papers', { contestId })).toEqual({ notes: {}, scenarios: [scenario], matrixReview })
    await core.close()
    const { core: again } = makeCore(undefined, dataDir)
    await openContest(again, made)
    expect(await ask(again, 'session.papers', { contestId })).toEqual({
      notes: {},
      scenarios: [scenario],
      matrixReview,
    })
  })
})
