// Notices in the flow of a page: information, success, attention, error; and a refusal with its rule. Renderer.
import type { ReactNode } from 'react'
import type { Refusal } from '../../../shared/refusal.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { Icon, type IconName } from './icons.tsx'
import { WithCodes } from './WithCodes.tsx'

export type Tone = 'info' | 'success' | 'warning' | 'error'

const icons: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  error: 'error',
}

export type NoticeProps = {
  readonly tone?: Tone
  readonly title?: string
  readonly children?: ReactNode
  /** What to do next: one button or link. */
  readonly action?: ReactNode
  /** Says it at once to a screen reader: for what appears after an act, not for what a page opens with. */
  readonly isLive?: boolean
}

export function Notice({ tone = 'info', title, children, action, isLive }: NoticeProps) {
  const live = isLive ? { role: tone === 'error' ? 'alert' : 'status' } : {}
  return (
    <div className="notice" data-tone={tone} {...live}>
      <Icon name={icons[tone]} label={uiText.notice[tone]} />
      <div className="notice__body">
        {title && <p className="notice__title">{title}</p>}
        {children}
        {action && <div className="notice__action">{action}</div>}
      </div>
    </div>
  )
}

export type RefusalNoticeProps = {
  readonly refusal: Pick<Refusal, 'code' | 'facts'> & { readonly article?: string | undefined }
  readonly title?: string
  readonly action?: ReactNode
}

/** Why a rule or a file does not let something happen, in the sentence of its code. */
export function RefusalNotice({ refusal, title = uiText.refusal.title, action }: RefusalNoticeProps) {
  return (
    <Notice tone="error" title={title} action={action} isLive>
      <p>
        <WithCodes text={refusalText(refusal)} />
      </p>
    </Notice>
  )
}
