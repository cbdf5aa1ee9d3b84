// A comment, of the submission or of one subcriterion: saved at a pause of typing and when the field is left. Renderer.
import { useEffect, useState } from 'react'
import type { JurorCommand } from '../../../../../shared/domain/scoring/desk-events.ts'
import { TextArea } from '../../../kit/TextField.tsx'
import { useDesk } from '../../../state/desk.ts'
import { useAct } from '../use-act.ts'
import { createDraftSaver } from './draft-saver.ts'

const PAUSE_MS = 800

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
  const act = useAct()
  const [text, setText] = useState(saved)
  const [saver] = useState(() =>
    createDraftSaver(saved, (written) => act({ type: 'WriteComment', ...about, text: written }), PAUSE_MS),
  )
  useEffect(() => {
    document.addEventListener('visibilitychange', saver.flush)
    return () => {
      document.removeEventListener('visibilitychange', saver.flush)
      saver.flush()
    }
  }, [saver])
  return (
    <TextArea
      id={id}
      label={label}
      value={text}
      rows={rows}
      minLength={minLength}
      {...(isReadOnly ? {} : { maxLength: contest.bases.comments.maxLength })}
      isReadOnly={isReadOnly}
      onChange={(next) => {
        setText(next)
        saver.typed(next)
      }}
      onBlur={saver.flush}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    />
  )
}
