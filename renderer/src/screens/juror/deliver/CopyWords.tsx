// Four words, large enough to read over the telephone, and a way to copy them. Renderer.
import { useRef } from 'react'
import { fileText } from '../../../../../shared/text/files.ts'
import { Button } from '../../../kit/Button.tsx'
import { useStatus } from '../../../kit/Status.tsx'

export function CopyWords({ words }: { readonly words: string }) {
  const shown = useRef<HTMLElement>(null)
  const say = useStatus()
  function copy() {
    if (!shown.current) return
    window.getSelection()?.selectAllChildren(shown.current)
    // The asynchronous clipboard asks for a permission, and the app grants none.
    const isCopied = document.execCommand('copy')
    say({ text: isCopied ? fileText.copied : fileText.selected, tone: 'info' })
  }
  return (
    <p className="four-words">
      <strong ref={shown}>{words}</strong>{' '}
      <Button size="small" onPress={copy}>
        {fileText.copy}
      </Button>
    </p>
  )
}
