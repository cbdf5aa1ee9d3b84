// Any other agreement, in the words that the Acta will print. Renderer.
import { useState } from 'react'
import { otherText as text } from '../../../../../shared/text/session/agreements.ts'
import { Button } from '../../../kit/Button.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { usePropose } from './use-propose.ts'

export function OtherForm() {
  const [words, setWords] = useState('')
  const { isPending, failure, propose } = usePropose()
  return (
    <div className="room-form">
      <TextArea label={text.text} description={text.textHint} rows={4} value={words} onChange={setWords} />
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button
          variant="primary"
          icon="voted"
          isDisabled={words.trim() === ''}
          isPending={isPending}
          onPress={() => void propose([{ kind: 'other', text: words.trim() }])}
        >
          {text.propose}
        </Button>
      </div>
    </div>
  )
}
