// What a proposal would do, before it is put to the vote: of how many submissions, how much money, by which rules, and what
// is left afterwards. Runs in the renderer.
import { citation, type RuleId } from '../../../../../shared/bases/rule-pack.ts'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { submissionsOf } from '../../../../../shared/domain/agreement/subjects/submissions.ts'
import { budgetOf } from '../../../../../shared/domain/award/budget.ts'
import { awardsOf, type SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { actFactsText as text } from '../../../../../shared/text/session/agreements.ts'
import { leftText, pocketOf } from '../../../../../shared/text/session/board.ts'
import { shortModality } from './short-modality.ts'

/** `parts` stand in one line each as far as there is room. */
export type ActFact = { readonly term: string; readonly parts: readonly string[] }

const RULES: Partial<Record<Subject['kind'], readonly RuleId[]>> = {
  award: ['R-AMT-2', 'R-AMT-3', 'R-AMT-4', 'R-AMT-5', 'R-AMT-8'],
  'not-selected': ['R-VOT-2', 'R-ABS-2'],
  waitlist: ['R-VOT-2', 'R-AMT-3', 'R-AMT-8'],
  desierto: ['R-VOT-2'],
  'desierto-reserve': ['R-AMT-7'],
}

/** "Bases 6.5 (R-AMT-2, R-AMT-4)": the articles of what is proposed, each once. */
export function articlesOf({ contest }: SessionState, kind: Subject['kind']): readonly string[] {
  const rules: readonly RuleId[] = RULES[kind] ?? ['R-VOT-1']
  const byArticle = Map.groupBy(rules, (rule) => citation(contest.bases, rule).article)
  return [...byArticle].map(([article, own]) => text.article(article, own))
}

export function actFacts(state: SessionState, subject: Subject): readonly ActFact[] {
  const count = submissionsOf(subject).length
  return [
    ...(count > 0 ? [{ term: text.many, parts: [text.submissions(count)] }] : []),
    { term: text.much, parts: [moneyOf(subject)] },
    ...afterwards(state, subject),
    { term: text.rule, parts: articlesOf(state, subject.kind) },
  ]
}

function moneyOf(subject: Subject): string {
  if (subject.kind === 'award') return text.money(formatSoles(subject.amountCentimos))
  return subject.kind === 'desierto-reserve' ? text.unassigned(formatSoles(subject.leftCentimos)) : text.noMoney
}

/** What an award leaves in each pocket that it could take from. */
function afterwards(state: SessionState, subject: Subject): readonly ActFact[] {
  if (subject.kind !== 'award') return []
  const { contest } = state
  const before = budgetOf(contest, awardsOf(state))
  const after = budgetOf(contest, [...awardsOf(state), subject])
  const reserves = after.reserves.flatMap(({ modalityId, leftCentimos }, index) =>
    leftCentimos === before.reserves[index]?.leftCentimos
      ? []
      : [leftText(leftCentimos, pocketOf.reserve(shortModality(contest.bases, modalityId)))],
  )
  const left = [
    ...reserves,
    ...(after.free.leftCentimos === before.free.leftCentimos ? [] : [leftText(after.free.leftCentimos, pocketOf.free)]),
    leftText(after.leftCentimos, pocketOf.total),
  ]
  return [{ term: text.after, parts: left }]
}
