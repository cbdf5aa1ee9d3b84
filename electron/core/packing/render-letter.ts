// The activation letters as PDF: one per member of the jury and DAFO's own. A code stands on its letter and nowhere else.
// Runs in the core.
import { basename } from 'node:path'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { documentText } from '../../../shared/text/documents.ts'
import { formatPlainDate } from '../../../shared/text/format.ts'
import { groupedFingerprint, letterText } from '../../../shared/text/letters.ts'
import { createPaper } from '../documents/paper.ts'
import type { ActivationLetter, MadePackage } from './make-package.ts'

/** What of a contest its letters say. */
export type LetterContest = Pick<Contest, 'id' | 'title' | 'rehearsal' | 'evaluationEnds'>

/** Whose the code is, and what it is for. `id` goes into the file's name. */
type Addressee = {
  readonly id: string
  readonly name: string
  readonly profile: string
  readonly short: string
  readonly intro: string
  readonly steps: readonly string[]
  readonly code: string
}

type PageFacts = {
  readonly contest: LetterContest
  readonly fingerprint: string
  readonly packageName: string
  readonly at: Date
}

export type LetterFile = { readonly name: string; readonly bytes: Uint8Array }

export type JurorLetter = Omit<ActivationLetter, 'code'> & { readonly file: LetterFile }

/** `jurors` in the package's order. */
export type Letters = { readonly jurors: readonly JurorLetter[]; readonly authority: LetterFile }

export type LetterFacts = {
  readonly contest: LetterContest
  readonly made: MadePackage
  /** The name under which DAFO keeps the authority's key. */
  readonly authorityFile: string
  readonly at: Date
}

/** All letters of a package, a page each. The same facts give the same bytes. */
export async function renderLetters(facts: LetterFacts): Promise<Letters> {
  const { contest, made, authorityFile, at } = facts
  const page = { contest, fingerprint: made.authorityFingerprint, packageName: basename(made.path), at }
  const jurors: JurorLetter[] = []
  for (const { jurorId, name, profile, code } of made.letters) {
    const steps = letterText.juror.steps(basename(made.path))
    const intro = letterText.juror.intro(contest.title)
    const addressee = { id: jurorId, name, profile, short: name, intro, steps, code }
    jurors.push({ jurorId, name, profile, file: await renderLetter(page, addressee) })
  }
  const { id, name, profile, addressee: short, intro, steps } = letterText.dafo
  const own = { id, name, profile, short, intro: intro(contest.title), steps: steps(authorityFile) }
  return { jurors, authority: await renderLetter(page, { ...own, code: made.authority.code }) }
}

/** As the eye compares it: two lines of eight groups. */
const inTwoLines = (fingerprint: string) =>
  [fingerprint.slice(0, 32), fingerprint.slice(32)].map(groupedFingerprint).join('\n')

/** What letters with new codes for an old package say. */
export type NewCodeFacts = {
  readonly contest: LetterContest
  readonly fingerprint: string
  readonly packageName: string
  /** The file that brings the new keys. */
  readonly supplementName: string
  /** Of members who had a code, and of those who arrive (R-JUR-3). */
  readonly letters: readonly ActivationLetter[]
  readonly welcomes: readonly ActivationLetter[]
  readonly at: Date
}

/** The letters of a supplement, in its order. */
export async function renderNewCodes(facts: NewCodeFacts): Promise<readonly LetterFile[]> {
  const { contest, fingerprint, packageName, supplementName, at } = facts
  const { reissued, arrived } = letterText
  const files: LetterFile[] = []
  for (const letter of facts.letters) {
    const words = { intro: reissued.intro(contest.title), steps: reissued.steps(supplementName) }
    files.push(await renderLetter({ contest, fingerprint, packageName: supplementName, at }, addressed(letter, words)))
  }
  for (const letter of facts.welcomes) {
    const words = { intro: arrived.intro(contest.title), steps: arrived.steps(packageName, supplementName) }
    files.push(await renderLetter({ contest, fingerprint, packageName, at }, addressed(letter, words)))
  }
  return files
}

const addressed = (
  { jurorId, name, profile, code }: ActivationLetter,
  words: Pick<Addressee, 'intro' | 'steps'>,
): Addressee => ({ id: jurorId, name, profile, short: name, code, ...words })

async function renderLetter(
  { contest, fingerprint, packageName, at }: PageFacts,
  addressee: Addressee,
): Promise<LetterFile> {
  const { title, subject, author, foot, fileName, slip } = letterText
  const paper = createPaper({
    title: `${title}. ${addressee.short}`,
    subject,
    author,
    at,
    runningHead: contest.title,
    runningFoot: foot(contest.id, addressee.short),
    watermark: contest.rehearsal ? documentText.watermark : null,
  })
  paper.title({
    title: title.toUpperCase(),
    subtitle: contest.title,
    mark: contest.rehearsal ? documentText.rehearsal : null,
  })
  paper.facts([
    [letterText.to, addressee.name],
    [letterText.profile, addressee.profile],
    [letterText.evaluationEnds, formatPlainDate(contest.evaluationEnds)],
  ])
  paper.paragraph(addressee.intro)
  paper.section(letterText.steps)
  paper.list(addressee.steps)
  paper.section(letterText.facts)
  paper.paragraph(letterText.factsNote, { keepWithNext: true })
  paper.facts([
    [letterText.authority, inTwoLines(fingerprint)],
    [letterText.package, packageName],
  ])
  paper.codeSlip({
    cut: slip.cut,
    lines: [addressee.name, contest.title],
    label: slip.label,
    code: addressee.code,
    hint: slip.hint,
    alt: slip.qr,
  })
  return { name: fileName(contest.id, addressee.id), bytes: await paper.finish() }
}
