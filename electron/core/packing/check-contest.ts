// What the shape of a contest does not say: its parts name each other rightly. Runs in the core (Node).
import { readRulePack } from '../../../shared/bases/read-rule-pack.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { findModality } from '../../../shared/domain/contest/contest.ts'
import { dossierEntry } from './layout.ts'

/** The path of the first contradiction, or null. */
export function checkContest(contest: Contest): string | null {
  const bases = readRulePack(contest.bases)
  if (!bases.ok) return `bases.${bases.error[0]?.path ?? ''}`
  return firstWrongJuror(contest) ?? firstWrongSubmission(contest)
}

function firstWrongJuror({ jurors, bases }: Contest): string | null {
  if (repeats(jurors)) return 'jurors'
  const profiles = bases.jury.profiles.map(({ id }) => id)
  const wrong = jurors.findIndex(({ profileId }) => !profiles.includes(profileId))
  return wrong < 0 ? null : `jurors.${wrong}.profileId`
}

function firstWrongSubmission(contest: Contest): string | null {
  if (repeats(contest.submissions)) return 'submissions'
  for (const [index, { id, modalityId, requestedCentimos, dossier }] of contest.submissions.entries()) {
    const modality = findModality(contest, modalityId)
    if (!modality) return `submissions.${index}.modalityId`
    if (requestedCentimos > modality.maxRequestCentimos) return `submissions.${index}.requestedCentimos`
    if (dossier.entry !== dossierEntry(id)) return `submissions.${index}.dossier.entry`
  }
  return null
}

const repeats = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id)).size < items.length
