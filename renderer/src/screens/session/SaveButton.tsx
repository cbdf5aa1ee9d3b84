// Lets the person keep a file of the core. Renderer.
import type { FileRef } from '../../../../shared/contract/bridge.ts'
import { Button } from '../../kit/Button.tsx'
import { useSave } from '../../state/files.ts'

export type SaveButtonProps = {
  readonly file: FileRef
  readonly label: string
  readonly variant?: 'primary' | 'secondary'
  readonly size?: 'normal' | 'small'
}

export function SaveButton({ file, label, variant = 'secondary', size = 'normal' }: SaveButtonProps) {
  const save = useSave()
  return (
    <Button icon="saved" variant={variant} size={size} onPress={() => void save(file)}>
      {label}
    </Button>
  )
}
