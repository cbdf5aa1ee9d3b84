// Making the package, once all is well. Renderer.
import { prepareText } from '../../../../shared/text/dafo.ts'
import { Button } from '../../kit/Button.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { Working } from '../../state/Working.tsx'

const text = prepareText.make

export function MakePanel({ isMaking, onMake }: { readonly isMaking: boolean; readonly onMake: () => void }) {
  return (
    <Panel title={text.title}>
      <p>{text.detail}</p>
      <div>
        <Button variant="primary" icon="signed" isPending={isMaking} onPress={onMake}>
          {text.button}
        </Button>
      </div>
      {isMaking && <Working label={text.working} valueText={text.workingText} />}
    </Panel>
  )
}
