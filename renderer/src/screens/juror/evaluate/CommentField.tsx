// A comment, of the submission or of one subcriterion: saved at a pause of typing and when the field is left. Renderer.
import { useEffect, useEffectEvent, useState } from 'react'
import type { JurorCommand } from '../../../../../shared/domain/scoring/desk-events.ts'
import { TextArea } from '../../../kit/TextField.tsx'
import { useDesk } from '../../../state/desk.ts'
import { useAct } from '../use-act.ts'
import { createDraftSaver, type SaveOutcome } from './draft-saver.ts'

export type CommentFieldProps = {
  readonly id: string
  readonly label: string
  readonly saved: string
  readonly about: Pick<Extract<JurorCommand, { type: 'WriteComment' }>, 'submissionId' | 'subcriterionId'>
  readonly minLength?: number
  readonly rows?: number
  /** Escape leaves the field. */
  readonly onLeave: () => void
}

/** Of one submission and one subcriterion for its whole life: give it a `key`. */
export function CommentField({ id, label, saved, about, minLength = 0, rows = 2, onLeave }: CommentFieldProps) {
  const { contest, settled } = useDesk().state
  const isReadOnly = settled.includes(about.submissionId)
  const draft = useDraft(about, saved)
  return (
    <TextArea
      id={id}
      label={label}
      value={draft.text}
      rows={rows}
      minLength={minLength}
      {...(isReadOnly ? {} : { maxLength: contest.bases.comments.maxLength })}
      isReadOnly={isReadOnly}
      onChange={draft.type}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    />
  )
}

/** What is typed stands until the core has it; from then on the field shows what is recorded, an undo included. */
function useDraft(about: CommentFieldProps['about'], saved: string) {
  const { drafts } = useDesk()
  const act = useAct()
  const field = `${about.submissionId}/${about.subcriterionId ?? ''}`
  const [draft, setDraft] = useState(() => drafts.get(field))
  const save = useEffectEvent(async (text: string): Promise<SaveOutcome> => {
    const answer = text === saved ? null : await act({ type: 'WriteComment', ...about, text })
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
    document.addEventListener('visibilitychange', saver.flush)
    return () => {
      document.removeEventListener('visibilitychange', saver.flush)
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
