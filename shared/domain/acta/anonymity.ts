// A watch over the anonymity of the feedback matrices (R-ACT-6, Bases XVI «de manera autónoma y anónima»): what in them
// may tell who wrote a column. It finds and shows; the jury words anew or accepts. Runs in every process.
import { type RulePack, subcriteriaOf } from '../../bases/rule-pack.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'
import { foldLetters } from '../contest/names.ts'
import type { Entry } from '../scoring/scoresheet.ts'
import type { SessionState } from '../session/state.ts'
import { countedSheets } from '../session/table.ts'

/** Where a comment stands: on a subcriterion by its id, or on the whole submission. */
export const WHOLE = 'comentario'

export type Place = { readonly submissionId: string; readonly part: string }

/**
 * `wording`: words that only this member uses, in several matrices. `role`: the first person with a place or an office.
 * `name`: a person of the session. `scores`: the same scores in several matrices, given by this member alone.
 */
export type FindingKind = 'wording' | 'role' | 'name' | 'scores'

export type Finding = {
  /** The same finding has the same key, so that what was accepted stays accepted. */
  readonly key: string
  readonly kind: FindingKind
  readonly jurorId: string
  /** Folded words, or the scores in the order of the subcriteria. */
  readonly what: string
  readonly places: readonly Place[]
}

/** A comment as its matrix shall word it; the scoresheet keeps the original. */
export type MatrixEdit = Place & { readonly jurorId: string; readonly text: string }

type Comment = Place & { readonly jurorId: string; readonly words: readonly string[] }

/** Words in a row that make a wording one's own. */
const RUN = 5
/** Words shorter than this say little: articles, prepositions. */
const LONG_WORD = 5
const LONG_WORDS_IN_RUN = 2

/** All findings, by member and then by kind, as the matrices would read with these edits. */
export function anonymityFindings(state: SessionState, edits: readonly MatrixEdit[] = []): readonly Finding[] {
  const comments = commentsOf(state, edits)
  return [
    ...namesIn(state, comments),
    ...rolesIn(comments),
    ...wordingsIn(comments),
    ...repeatedScores(state),
  ].toSorted((a, b) => order(state.contest, a.jurorId) - order(state.contest, b.jurorId))
}

const order = ({ jurors }: Contest, jurorId: string) => jurors.findIndex(({ id }) => id === jurorId)

/** The comments by their place, those that are there at all; an abstention has none. */
export const commentsIn = ({ comments, comment }: Pick<Entry, 'comments' | 'comment'>) =>
  [...Object.entries(comments), [WHOLE, comment] as const].filter(([, text]) => text.trim() !== '')

export const editOf = (edits: readonly MatrixEdit[], jurorId: string, { submissionId, part }: Place) =>
  edits.find((edit) => edit.jurorId === jurorId && edit.submissionId === submissionId && edit.part === part)

function commentsOf(state: SessionState, edits: readonly MatrixEdit[]): readonly Comment[] {
  return countedSheets(state).flatMap(({ jurorId, entries }) =>
    Object.entries(entries).flatMap(([submissionId, entry]) =>
      commentsIn(entry).map(([part, text]) => {
        const place = { submissionId, part }
        return { ...place, jurorId, words: wordsOf(editOf(edits, jurorId, place)?.text ?? text) }
      }),
    ),
  )
}

const wordsOf = (text: string) => foldLetters(text).split(' ')
const placeOf = ({ submissionId, part }: Place): Place => ({ submissionId, part })

/** Findings of single comments: one per member and words, with all its places. */
function gathered(
  kind: FindingKind,
  comments: readonly Comment[],
  find: (comment: Comment) => readonly string[],
): readonly Finding[] {
  const found = new Map<string, Finding>()
  for (const comment of comments)
    for (const what of new Set(find(comment))) {
      const key = [kind, comment.jurorId, what].join('/')
      const places = [...(found.get(key)?.places ?? []), placeOf(comment)]
      found.set(key, { key, kind, jurorId: comment.jurorId, what, places })
    }
  return [...found.values()]
}

/** Surnames of members, and of who else was in the session: whole words of four letters or more. */
function namesIn(state: SessionState, comments: readonly Comment[]): readonly Finding[] {
  const { contest, installation } = state
  const people = [
    ...contest.jurors.map(({ name }) => name),
    ...(installation ? [installation.dafoRepresentative, ...installation.observers] : []),
  ]
  const surnames = new Set(people.flatMap(surnamesOf))
  return gathered('name', comments, ({ words, submissionId }) => {
    // Who the submission itself names is no secret of the jury's.
    const own = new Set(peopleOf(contest, submissionId).flatMap(wordsOf))
    return words.filter((word) => surnames.has(word) && !own.has(word))
  })
}

const surnamesOf = (name: string): readonly string[] => {
  const [surnames = ''] = name.split(',')
  return wordsOf(surnames).filter((word) => word.length > 3)
}

function peopleOf(contest: Contest, submissionId: string): readonly string[] {
  const { applicant, responsible, directors, title } = submissionOf(contest, submissionId)
  return [title, applicant.name, applicant.legalRepresentative, ...responsible, ...directors]
}

const OWN = new Set(['mi', 'mis', 'nuestro', 'nuestra', 'nuestros', 'nuestras'])
/** What a member of a film jury has that others have not; the list is of the language, not of a contest. */
const PLACES = new Set(
  `sala salas cine cines canal festival festivales muestra distribuidora exhibidora productora empresa plataforma
  programacion cineclub cineteca universidad catedra trayectoria experiencia pelicula peliculas obra obras`.split(
    /\s+/,
  ),
)
const AS_A = new Set(['como', 'soy'])
const OFFICES = new Set(
  `exhibidor exhibidora distribuidor distribuidora programador programadora gestor gestora productor productora director
  directora cineasta realizador realizadora presidente presidenta docente profesor profesora critico critica curador
  curadora jurado jurada`.split(/\s+/),
)
const WORKED = new Set([
  'trabaje',
  'conozco',
  'programe',
  'distribui',
  'exhibi',
  'produje',
  'dirigi',
  'asesore',
  'colabore',
])

/** «en mi sala», «como exhibidora», «trabajé»: each tells where the writer comes from. */
const rolesIn = (comments: readonly Comment[]): readonly Finding[] =>
  gathered('role', comments, ({ words }) =>
    words.flatMap((word, at) => {
      const next = words[at + 1] ?? ''
      if (WORKED.has(word)) return [word]
      const tells = (OWN.has(word) && PLACES.has(next)) || (AS_A.has(word) && OFFICES.has(next))
      return tells ? [`${word} ${next}`] : []
    }),
  )

/** Runs of words that one member alone uses, and in more than one submission; those that go on in the same ones as one. */
function wordingsIn(comments: readonly Comment[]): readonly Finding[] {
  const users = new Map<string, { readonly jurors: Set<string>; readonly submissions: Set<string> }>()
  for (const comment of comments)
    for (const run of runsOf(comment.words)) {
      const use = users.get(run) ?? { jurors: new Set(), submissions: new Set() }
      use.jurors.add(comment.jurorId)
      use.submissions.add(comment.submissionId)
      users.set(run, use)
    }
  const sharedBy = (run: string) => {
    const use = users.get(run)
    return use?.jurors.size === 1 && use.submissions.size > 1 ? [...use.submissions].join() : null
  }
  return gathered('wording', comments, ({ words }) => joinedRuns(words, sharedBy))
}

const runsOf = (words: readonly string[]): readonly string[] =>
  words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN))
    .filter((run) => run.filter((word) => word.length >= LONG_WORD).length >= LONG_WORDS_IN_RUN)
    .map((run) => run.join(' '))

/** Runs that overlap, and that the same submissions share, are told as one. */
function joinedRuns(words: readonly string[], sharedBy: (run: string) => string | null): readonly string[] {
  const joined: { from: number; to: number; by: string }[] = []
  for (const at of words.keys()) {
    const by = sharedBy(words.slice(at, at + RUN).join(' '))
    if (by === null) continue
    const last = joined.at(-1)
    if (last && at <= last.to && last.by === by) last.to = at + RUN
    else joined.push({ from: at, to: at + RUN, by })
  }
  return joined.map(({ from, to }) => words.slice(from, to).join(' '))
}

/** The same scores in all subcriteria, in several matrices, by this member and nobody else. */
function repeatedScores(state: SessionState): readonly Finding[] {
  const given = countedSheets(state).flatMap(({ jurorId, entries }) =>
    Object.entries(entries).flatMap(([submissionId, entry]) =>
      entry.abstention ? [] : [{ jurorId, submissionId, what: vectorOf(state.contest.bases, entry) }],
    ),
  )
  const byVector = Map.groupBy(given, ({ what }) => what)
  return [...byVector.values()].flatMap((same): Finding[] => {
    const [first] = same
    if (!first || same.length < 2 || same.some(({ jurorId }) => jurorId !== first.jurorId)) return []
    const { jurorId, what } = first
    const places = same.map(({ submissionId }) => ({ submissionId, part: WHOLE }))
    return [{ key: ['scores', jurorId, what].join('/'), kind: 'scores', jurorId, what, places }]
  })
}

const vectorOf = (bases: RulePack, { scores }: Entry) =>
  subcriteriaOf(bases)
    .map(({ id }) => String(scores[id] ?? '–'))
    .join(' ')
