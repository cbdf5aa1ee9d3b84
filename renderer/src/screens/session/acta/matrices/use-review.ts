// What the jury decided so far of the findings: comments worded anew, findings accepted. It outlives a lock. Renderer.
import {
  anonymityFindings,
  commentsIn,
  editOf,
  type Finding,
  type MatrixEdit,
  type Place,
} from '../../../../../../shared/domain/acta/anonymity.ts'
import type { SessionState } from '../../../../../../shared/domain/session/state.ts'
import { countedSheets } from '../../../../../../shared/domain/session/table.ts'
import { useKept } from '../../../../state/kept.ts'

export type Review = {
  /** Of the comments as they were written, and of those that a new wording brought. */
  readonly findings: readonly Finding[]
  /** Neither accepted nor gone with a new wording. */
  readonly open: readonly Finding[]
  readonly edits: readonly MatrixEdit[]
  readonly accepted: readonly string[]
  textAt(jurorId: string, place: Place): string
  original(jurorId: string, place: Place): string
  edit(jurorId: string, place: Place, text: string): void
  accept(keys: readonly string[], isAccepted: boolean): void
}

export function useReview(state: SessionState): Review {
  const [edits, setEdits] = useKept<readonly MatrixEdit[]>('matrix edits', [])
  const [chosen, setChosen] = useKept<readonly string[]>('matrix findings', [])
  const written = anonymityFindings(state)
  const now = anonymityFindings(state, edits)
  const isNew = ({ key }: Finding) => written.every((finding) => finding.key !== key)
  const accepted = chosen.filter((key) => now.some((finding) => finding.key === key))
  const original = (jurorId: string, place: Place) => commentAt(state, jurorId, place)
  return {
    findings: [...written, ...now.filter(isNew)],
    open: now.filter(({ key }) => !accepted.includes(key)),
    edits,
    accepted,
    original,
    textAt: (jurorId, place) => editOf(edits, jurorId, place)?.text ?? original(jurorId, place),
    edit(jurorId, { submissionId, part }, text) {
      const others = edits.filter((one) => one !== editOf(edits, jurorId, { submissionId, part }))
      const isBack = text === original(jurorId, { submissionId, part })
      setEdits(isBack ? others : [...others, { submissionId, jurorId, part, text }])
    },
    accept: (keys, isAccepted) =>
      setChosen([...chosen.filter((key) => !keys.includes(key)), ...(isAccepted ? keys : [])]),
  }
}

function commentAt(state: SessionState, jurorId: string, { submissionId, part }: Place): string {
  const entry = countedSheets(state).find((sheet) => sheet.jurorId === jurorId)?.entries[submissionId]
  return (entry && commentsIn(entry).find(([of]) => of === part)?.[1]) ?? ''
}
