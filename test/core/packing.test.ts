// DAFO's operations through dispatch, and the sample: what a person's own files are called, and what is refused.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeOn } from '../make/letters.ts'
import { ask, pathOf, pick, refusalOf } from '../make/main-job.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

describe('the preparation of a contest', () => {
  it('reads the sample sources without a problem, and names each dossier as its file', async () => {
    const { core } = makeCore()
    const { workbook, dossiers } = await ask(core, 'packing.sampleSources', {})
    const sources = { workbook: workbook.id, dossiers: dossiers.map(({ id }) => id) }
    const reading = await ask(core, 'packing.read', sources)
    expect(reading).toMatchObject({ ready: true, problems: [], questions: [] })
    expect(reading.rows).toHaveLength(24)
    expect(reading.rows[0]?.dossier).toBe(
      dossiers.find(({ name }) => name.startsWith(reading.rows[0]?.id ?? '-'))?.name,
    )
  })

  it('writes nothing while a dossier is missing, and says which', async () => {
    const { core } = makeCore()
    const { workbook, dossiers } = await ask(core, 'packing.sampleSources', {})
    const [first, ...others] = dossiers
    const sources = { workbook: workbook.id, dossiers: others.map(({ id }) => id) }
    const { problems, ready } = await ask(core, 'packing.read', sources)
    expect(ready).toBe(false)
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'dossier-missing',
        text: expect.stringContaining(first?.name.slice(0, 14) ?? '-'),
      }),
    ])
    expect(await refusalOf(core, 'packing.make', sources)).toBe('proposal-unfinished')
  })

  it('makes a package that opens here, and keeps apart the codes and the authority', async () => {
    const { core } = makeCore()
    const { workbook, dossiers } = await ask(core, 'packing.sampleSources', {})
    const made = await ask(core, 'packing.make', { workbook: workbook.id, dossiers: dossiers.map(({ id }) => id) })
    expect(made.file.name).toBe('CDC-2025-ENSAYO.aptos')
    const letterOf = async (file: { readonly id: string }) => codeOn(readFileSync(await pathOf(core, file.id)))
    const codes = await Promise.all([...made.letters.map(({ file }) => file), made.authority.letter].map(letterOf))
    expect(new Set(codes).size).toBe(4)
    for (const code of codes) expect(JSON.stringify(made)).not.toContain(code)
    const { contest } = await ask(core, 'library.open', { file: made.file.id })
    expect(contest).toMatchObject({ contestId: 'CDC-2025-ENSAYO', submissions: 24 })
    expect(contest.authorityFingerprint).toBe(made.authority.fingerprint)
    const [{ jurorId } = { jurorId: '' }] = made.letters
    await ask(core, 'library.unlock', { contestId: contest.contestId, jurorId, code: codes[0] ?? '' })
    const sample = await ask(core, 'library.sample', {})
    expect(sample.contest.contestId).toBe('CDC-2025-ENSAYO-2')
    expect((await ask(core, 'library.sample', {})).contest.contestId).toBe('CDC-2025-ENSAYO-2')
  })
})

describe('a file that a person picked', () => {
  it('is called by its own name in a refusal', async () => {
    const { core } = makeCore()
    const path = join(makeTempDir(), 'paquete de la DAFO.aptos')
    writeFileSync(path, 'no es un paquete')
    const reply = await core.dispatch('library.open', { file: await pick(core, path) })
    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'refused', refusal: { facts: { file: 'paquete de la DAFO.aptos' } } },
    })
  })
})
