// The Acta as it stands, asked from the core again whenever the log says that it changed. Runs in the renderer.
import { useEffect, useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../../shared/contract/operations.ts'
import { call } from '../../../bridge/call.ts'
import { useSession } from '../../../state/session.ts'

export type FoundActa = NonNullable<Output<'session.acta'>['acta']>

export type ActaView = {
  readonly isLoading: boolean
  /** Null before a draft. */
  readonly found: FoundActa | null
  readonly failure: Failure | null
}

export function useActa(): ActaView {
  const { contestId, state } = useSession()
  // Each signature makes another file of it.
  const version = state.signatures.at(-1)?.pdfSha256 ?? state.draft?.pdfSha256 ?? null
  const [answer, setAnswer] = useState<Omit<ActaView, 'isLoading'> & { readonly version: string | null }>(nothing)
  useEffect(() => {
    if (version === null) return
    let isOver = false
    void call('session.acta', { contestId }).then((reply) => {
      if (isOver) return
      setAnswer(
        reply.ok ? { version, found: reply.value.acta, failure: null } : { version, found: null, failure: reply.error },
      )
    })
    return () => {
      isOver = true
    }
  }, [contestId, version])
  if (version === null) return { isLoading: false, found: null, failure: null }
  // The last one stays in sight while the next is on its way: the page must not jump.
  return { isLoading: answer.version !== version, found: answer.found, failure: answer.failure }
}

const nothing = { version: null, found: null, failure: null }
