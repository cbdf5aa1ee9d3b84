// Where a package is chosen or dropped. Renderer.
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { FileDrop } from '../../kit/FileDrop.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { PACKAGE_EXTENSION } from './use-opening.ts'

const text = startScreenText.open

export function OpenPackage({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <Panel title={text.title} level={3}>
      <FileDrop
        label={text.label}
        description={text.description}
        accept={[PACKAGE_EXTENSION]}
        files={[]}
        isMultiple
        hasFolder
        onFiles={onFiles}
      />
    </Panel>
  )
}
