// What happened beside the agreements, in the words that the Acta prints (R-ACT-1). Renderer.
import { sittingText } from '../../../../../shared/text/session/sitting.ts'
import { TextArea } from '../../../kit/TextField.tsx'
import { useKept } from '../../../state/kept.ts'
import { HourDialog } from './HourDialog.tsx'

const text = sittingText.incident

export function IncidentDialog({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useKept('incident', '')
  return (
    <HourDialog
      title={text.title}
      confirm={text.confirm}
      onClose={onClose}
      lead={<p className="muted">{text.lead}</p>}
      command={(hour) => ({ type: 'NoteIncident', hour, text: words.trim() })}
    >
      <TextArea label={text.text} rows={3} value={words} onChange={setWords} />
    </HourDialog>
  )
}
