// The heading of a screen: the one h1, which takes the focus when the place changes. Renderer.
import type { ReactNode } from 'react'

export type PageHeaderProps = {
  readonly title: ReactNode
  /** Above the title: where we are ("Acuerdo 12", "CDC-D-00017-25"). */
  readonly eyebrow?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
}

export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header__words">
        {eyebrow && <p className="page-header__eyebrow">{eyebrow}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="page-header__lead">{lead}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </header>
  )
}
