// The prose of the deliberation, kept word by word (R-ACT-1). Renderer.
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'

const text = actaPlaceText.prose
const MAX_LENGTH = 20_000

export function ProsePanel() {
  return (
    <Panel title={text.title}>
      <ProseForm rows={16} />
    </Panel>
  )
}

export function ProseForm({ rows }: { readonly rows: number }) {
  const { state, act } = useSession()
  const [prose, setProse] = useKept('prose', state.deliberation)
  const saving = useAct()
  const isSaved = prose.trim() === state.deliberation.trim()
  const isWritten = prose.trim() !== '' && prose.length <= MAX_LENGTH
  const save = () => act({ type: 'DescribeDeliberation', text: prose.trim() })
  return (
    <div className="room-form prose-form">
      <TextArea
        label={text.label}
        description={text.hint}
        rows={rows}
        maxLength={MAX_LENGTH}
        value={prose}
        onChange={setProse}
        onBlur={() => isWritten && !isSaved && void saving.run(save)}
      />
      {saving.failure && <FailureNotice failure={saving.failure} />}
      <Row>
        <Button
          variant="primary"
          icon="saved"
          isDisabled={!isWritten}
          isPending={saving.isPending}
          onPress={() => void (isSaved || saving.run(save))}
        >
          {text.save}
        </Button>
        {isWritten &&
          (isSaved ? <StateTag state="complete" word={text.saved} /> : <StateTag state="draft" word={text.unsaved} />)}
      </Row>
    </div>
  )
}
