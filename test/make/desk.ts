// Makes the events of a juror's desk: one submission of each modality, scored, commented, abstained from, sealed.
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import type { DeskEvent } from '../../shared/domain/scoring/desk-events.ts'
import { bases, makeContest, makeSubmission, sha256 } from './contest.ts'

type EventOf<T extends DeskEvent['type']> = Extract<DeskEvent, { type: T }>

export const contest = makeContest({ submissions: [makeSubmission('D', 1), makeSubmission('C', 1)] })
export const submissionId = 'CDC-D-00001-25'
export const other = 'CDC-C-00001-25'
export const comment = 'Propuesta coherente y bien sustentada.'

export const score = (subcriterionId: string, value: number, id: string = submissionId): EventOf<'ScoreGiven'> => ({
  type: 'ScoreGiven',
  submissionId: id,
  subcriterionId,
  score: value,
})
export const written = (
  text: string,
  subcriterionId: string | null = null,
  id: string = submissionId,
): EventOf<'CommentWritten'> => ({ type: 'CommentWritten', submissionId: id, subcriterionId, text })

export const completed = (id: string): DeskEvent[] => [
  ...subcriteriaOf(bases).map((sub) => score(sub.id, 3, id)),
  written(comment, null, id),
]
export const abstainedFrom = (id: string): EventOf<'AbstentionDeclared'> => ({
  type: 'AbstentionDeclared',
  submissionId: id,
  causeId: 'vinculo',
  description: 'Trabajé con la empresa.',
})
export const abstained = abstainedFrom(submissionId)

export const sealed: DeskEvent = { type: 'ScoresheetSealed', version: 1 }
export const handedOver = (version: number): EventOf<'ScoresheetHandedOver'> => ({
  type: 'ScoresheetHandedOver',
  version,
  fileSha256: sha256(String(version)),
})
export const reason = 'Cambié dos puntajes de fila.'
export const reopened = (version: number): EventOf<'ScoresheetReopened'> => ({
  type: 'ScoresheetReopened',
  version,
  reason,
})
export const exported = (version: number): EventOf<'ScoresheetExported'> => ({
  type: 'ScoresheetExported',
  version,
  fileName: 'mi matriz.matriz',
  size: 12_345,
  fileSha256: sha256(String(version)),
  isReadBack: true,
})
export const added = makeSubmission('D', 2)
export const supplement: DeskEvent = { type: 'SupplementAdded', submissions: [added] }

/** Everything scored, sealed as version 1. */
export const whole: readonly DeskEvent[] = [...completed(submissionId), ...completed(other), sealed]
