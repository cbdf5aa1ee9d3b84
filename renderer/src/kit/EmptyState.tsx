// A place with nothing in it yet: what will be here and what to do first. Renderer.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

export type EmptyStateProps = {
  readonly icon: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children && <p className="muted">{children}</p>}
      {action}
    </div>
  )
}
