// Why a call to the core gave nothing: the refusal with its rule, or a fault with its reference. Renderer.
import type { ReactNode } from 'react'
import type { Failure } from '../../../shared/contract/bridge.ts'
import { assertNever } from '../../../shared/result.ts'
import { failureText } from '../../../shared/text/failures.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { Notice } from '../kit/Notice.tsx'
import { WithCodes } from '../kit/WithCodes.tsx'

export type FailureNoticeProps = {
  readonly failure: Failure
  readonly title?: string
  readonly action?: ReactNode
}

/** What a person stopped did not fail. */
const isCancelled = (failure: Failure) => failure.kind === 'refused' && failure.refusal.code === 'work-cancelled'

export function FailureNotice({ failure, title = failureText.title, action }: FailureNoticeProps) {
  const shown = isCancelled(failure) ? { title: failureText.cancelled } : { tone: 'error' as const, title }
  return (
    <Notice {...shown} action={action} isLive>
      <p>
        <WithCodes text={sentenceOf(failure)} />
      </p>
    </Notice>
  )
}

/** What a person reads of a failure. */
export function sentenceOf(failure: Failure): string {
  switch (failure.kind) {
    case 'refused':
      return capitalised(refusalText(failure.refusal))
    case 'invalid':
      return failureText.invalid
    case 'fault':
      return failureText.fault(failure.reference)
    default:
      return assertNever(failure)
  }
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('es') + text.slice(1)
