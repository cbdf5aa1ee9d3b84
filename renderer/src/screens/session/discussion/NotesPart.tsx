// What the room notes of a submission: private papers, in no file and not in the Acta. Renderer.
import { discussionText as text } from '../../../../../shared/text/session/discussion.ts'
import { TextArea } from '../../../kit/TextField.tsx'
import { useRoomPapers } from '../../../state/room-papers.ts'

const MAX_LENGTH = 20_000

export function NotesPart({ submissionId }: { readonly submissionId: string }) {
  const { papers, note } = useRoomPapers()
  return (
    <TextArea
      label={text.notes}
      description={text.notesHint}
      rows={3}
      value={papers.notes[submissionId] ?? ''}
      onChange={(words) => note(submissionId, words.slice(0, MAX_LENGTH))}
    />
  )
}
