// A comment, of the submission or of one subcriterion: saved at a pause of typing and when the field is left. Renderer.
import { memo, useEffect, useEffectEvent, useState } from 'react'
import { TextArea } from '../../../kit/TextField.tsx'
import { useDeskStore } from '../../../state/desk.ts'
import { beforeLeaving } from '../../../state/leaving.ts'
import { useAct } from '../use-act.ts'
import { createDraftSaver, type SaveOutcome } from './draft-saver.ts'

export type CommentFieldProps = {
  readonly id: string
  readonly label: string
  readonly saved: string
  readonly submissionId: string
  /** null: of the submission as a whole. */
  readonly subcriterionId: string | null
  /** Nothing is written here any more. */
  readonly isReadOnly: boolean
  readonly maxLength: number
  readonly minLength?: number
  readonly rows?: number
  /** Escape leaves the field. */
  readonly onLeave: () => void
}

/** Of one submission and one subcriterion for its whole life: give it a `key`. Renders with its own text only. */
export const CommentField = memo(function CommentField(props: CommentFieldProps) {
  const {
    id,
    label,
    saved,
    submissionId,
    subcriterionId,
    isReadOnly,
    minLength = 0,
    maxLength,
    rows = 2,
    onLeave,
  } = props
  const draft = useDraft(submissionId, subcriterionId, saved)
  return (
    <TextArea
      id={id}
      label={label}
      value={draft.text}
      rows={rows}
      minLength={minLength}
      {...(isReadOnly ? {} : { maxLength })}
      isReadOnly={isReadOnly}
      onChange={draft.type}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    />
  )
})

/** What is typed stands until the core has it; from then on the field shows what is recorded, an undo included. */
function useDraft(submissionId: string, subcriterionId: string | null, saved: string) {
  const { drafts } = useDeskStore()
  const act = useAct()
  const field = `${submissionId}/${subcriterionId ?? ''}`
  const [draft, setDraft] = useState(() => drafts.get(field))
  const save = useEffectEvent(async (text: string): Promise<SaveOutcome> => {
    const answer = text === saved ? null : await act({ type: 'WriteComment', submissionId, subcriterionId, text })
    if (answer && !answer.ok) return answer.error.kind === 'refused' ? 'refused' : 'failed'
    // More may have been typed meanwhile.
    if (drafts.get(field) === text) drafts.set(field, undefined)
    setDraft((shown) => (shown === text ? undefined : shown))
    return 'kept'
  })
  const [saver] = useState(() => createDraftSaver((text) => save(text)))
  useEffect(() => {
    // What could not be saved before is tried again.
    const left = drafts.get(field)
    if (left !== undefined) saver.typed(left)
    const off = beforeLeaving(saver.flush)
    return () => {
      off()
      saver.end()
    }
  }, [saver, drafts, field])
  return {
    text: draft ?? saved,
    flush: saver.flush,
    type(text: string) {
      setDraft(text)
      drafts.set(field, text)
      saver.typed(text)
    },
  }
}
