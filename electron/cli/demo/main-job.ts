// The main job, step by step: package, three desks, session, awards, Acta, signatures, session file. Node.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { foldable } from '../../../shared/contract/values.ts'
import type { RoomCommand } from '../../../shared/domain/session/commands.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { demoText } from '../../../shared/text/cli.ts'
import { authorityKeyFileName } from '../../../shared/text/packing.ts'
import type { ActivationLetter } from '../../core/packing/make-package.ts'
import { renderLetters } from '../../core/packing/render-letter.ts'
import { writeLetters } from '../../core/packing/write-letters.ts'
import type { Clock, Ids } from '../../core/ports.ts'
import { makeSamplePackage } from '../../core/sample/sample-package.ts'
import { SAMPLE_JUROR_IDS, sampleCommands } from '../../core/sample/sample-scores.ts'
import type { Client } from './client.ts'
import { type Motion, nextAward, reserveMotions, restMotions } from './deliberation.ts'

type Setting = { readonly client: Client; readonly clock: Clock; readonly ids: Ids }

/** The package first; `code` is DAFO's, which opens what is sealed in each. */
export type MadeFiles = { readonly paths: readonly string[]; readonly code: string }

/** Runs the job and keeps its files under `out`. Throws with its sentence when it is refused. */
export async function runMainJob(setting: Setting, out: string): Promise<MadeFiles> {
  const { client } = setting
  await mkdir(join(out, 'matrices'), { recursive: true })
  const { contestId, letters, packageName, code } = await makeContest(setting, out)
  const names = [packageName]
  for (const letter of letters) names.push(...(await scoreAndSeal(client, contestId, letter, out)))
  await holdSession(setting, contestId, out)
  const { acta } = await client.call('session.acta', { contestId })
  if (acta) names.push(await client.keep(acta.file, join(out, 'acta.pdf')))
  const session = await client.call('session.export', { contestId })
  names.push(await client.keep(session.file, join(out, `${contestId}.sesion`)))
  return { paths: names, code }
}

async function makeContest({ client, clock, ids }: Setting, out: string) {
  const made = await makeSamplePackage(out, { clock, ids })
  if (!made.ok) throw new Error(client.sentence(made.error))
  const opened = await client.call('library.open', { file: await client.adopt(made.value.path) })
  const { contestId, submissions } = opened.contest
  for (const { jurorId, code } of made.value.letters) await client.call('library.unlock', { contestId, jurorId, code })
  const { contest } = await client.call('session.load', { contestId })
  const { jurors, authority } = await renderLetters({
    contest,
    made: made.value,
    authorityFile: authorityKeyFileName(contestId),
    at: clock.now(),
  })
  const written = await writeLetters(join(out, 'cartas'), [...jurors.map(({ file }) => file), authority])
  if (!written.ok) throw new Error(client.sentence(written.error))
  client.say(demoText.packed(contest.title, submissions))
  return { contestId, letters: made.value.letters, packageName: made.value.path, code: made.value.authority.code }
}

/** A juror's two weeks in one go: every score, comment and abstention, then the sealed sheet as a file. */
async function scoreAndSeal(client: Client, contestId: string, letter: ActivationLetter, out: string) {
  const desk = { contestId, jurorId: letter.jurorId }
  const { contest } = await client.call('desk.load', desk)
  const jurorId = SAMPLE_JUROR_IDS.find((id) => id === letter.jurorId)
  if (!jurorId) throw new Error(`the sample has no juror ${letter.jurorId}`)
  const names: string[] = []
  for (const command of sampleCommands(jurorId, contest.bases)) {
    await client.call('desk.act', { ...desk, command })
    if (command.type !== 'DeclareAbstention') continue
    const notice = await client.call('desk.notice', { ...desk, submissionId: command.submissionId })
    names.push(await client.keep(notice, join(out, notice.name)))
  }
  await client.call('desk.act', { ...desk, command: { type: 'SealScoresheet' } })
  const { file } = await client.call('desk.export', desk)
  names.push(await client.keep(file, join(out, 'matrices', file.name)))
  client.say(demoText.sealed(letter.name))
  return names
}

async function holdSession({ client, clock, ids }: Setting, contestId: string, out: string): Promise<void> {
  const act = (command: RoomCommand) => client.call('session.act', { contestId, command })
  const state = async () => {
    const { contest, log } = await client.call('session.load', { contestId })
    return foldSession(contest, log.map(foldable))
  }
  const agree = async ({ subject, votes }: Motion) => {
    const agreementId = ids.uuid()
    // The president presides, or the first voter where the president abstained (R-ABS-2).
    await act({ type: 'ProposeAgreement', agreementId, subject, presidedBy: votes[0]?.jurorId ?? null })
    for (const vote of votes) await act({ type: 'CastVote', agreementId, ...vote })
    await act({ type: 'CloseAgreement', agreementId })
    return agreementId
  }
  const members = (await state()).contest.jurors.map(({ id }) => id)
  const everyone = members.map((jurorId) => ({ jurorId, sense: 'for', reason: '' }) as const)
  const [, president = ''] = members

  const { observers, ...installation } = demoText.installation
  const startedAt = clock.now().toISOString()
  await act({ type: 'InstallJury', ...installation, observers: [...observers], startedAt, attending: members })
  await act({ type: 'ElectPresident', ballots: members.map((jurorId) => ({ jurorId, candidateId: president })) })
  for (const path of await client.filesIn(join(out, 'matrices')))
    await client.call('session.receive', { contestId, file: await client.adopt(path) })
  const agreementId = await agree({ subject: { kind: 'opening' }, votes: everyone })
  await client.call('session.open', { contestId, agreementId })

  const passed = new Set<string>()
  for (let nth = 0; ; nth++) {
    const motion = nextAward(await state(), nth, passed)
    if (!motion) break
    if (motion.subject.kind === 'award') passed.add(motion.subject.submissionId)
    await agree(motion)
  }
  for (const motion of restMotions(await state())) await agree(motion)
  for (const motion of reserveMotions(await state())) await agree(motion)
  client.say(demoText.decided((await state()).agreements.length))

  await act({ type: 'DescribeDeliberation', text: demoText.deliberation })
  const draft = await client.call('session.draft', { contestId, endedAt: clock.now().toISOString() })
  if (draft.event.type !== 'ActaDrafted') throw new Error('a draft is recorded as ActaDrafted')
  await agree({ subject: { kind: 'acta', pdfSha256: draft.event.pdfSha256 }, votes: everyone })
  const { password, files } = await client.call('session.rehearsalCertificates', { contestId })
  for (const { jurorId, file } of files)
    await client.call('session.sign', { contestId, jurorId, certificate: file.id, password })
  client.say(demoText.signed(files.length))
}
