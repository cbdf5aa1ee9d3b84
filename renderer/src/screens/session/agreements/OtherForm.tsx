// Any other agreement, in the words that the Acta will print. Renderer.
import type { SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { otherText as text } from '../../../../../shared/text/session/agreements.ts'
import { TextArea } from '../../../kit/TextField.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { ProposeAct } from './ProposeAct.tsx'
import { previewProposal } from './proposal-preview.ts'

export function OtherForm({ start }: { readonly start: SubjectOf<'other'> | null }) {
  const { state } = useSession()
  const [words, setWords] = useKept('other', start?.text ?? '')
  const subject = words.trim() ? ({ kind: 'other', text: words.trim() } as const) : null
  return (
    <div className="room-form">
      <TextArea label={text.text} description={text.textHint} rows={4} value={words} onChange={setWords} />
      <ProposeAct subject={subject} preview={subject && previewProposal(state, subject)} />
    </div>
  )
}
