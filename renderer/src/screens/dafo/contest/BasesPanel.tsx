// The rule pack: the one of this version, or one of DAFO's own. Renderer.
import { useState } from 'react'
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Row } from '../../../kit/Layout.tsx'
import { type Given, give } from '../preparation-store.ts'
import { PickFile } from './PickFile.tsx'

const text = stepText.contest

export function BasesPanel({ reading, given }: { readonly reading: PackingReading; readonly given: Given }) {
  const [unreadable, setUnreadable] = useState<string | null>(null)
  return (
    <Panel title={text.bases}>
      <p>
        <strong>{reading.bases.title}</strong> {given.bases && <span className="muted">{given.bases.name}</span>}
      </p>
      <p className="muted">{text.basesDetail}</p>
      <Row>
        <PickFile
          label={text.ownBases}
          accept={['.json']}
          unreadable={unreadable}
          onUnreadable={setUnreadable}
          onFile={(bases) => void give({ bases })}
        />
        {given.bases && (
          <Button size="small" variant="quiet" icon="undo" onPress={() => void give({ bases: null })}>
            {text.shippedBases}
          </Button>
        )}
      </Row>
    </Panel>
  )
}
