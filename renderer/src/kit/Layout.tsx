// Pieces to lay out a screen: stack, row, panel, split, grid. Renderer.
import type { CSSProperties, ReactNode } from 'react'

type Gap = 'half' | '1' | '2' | '3' | '4'

export function Stack({ gap = '2', children }: { readonly gap?: Gap; readonly children: ReactNode }) {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  )
}

export type RowProps = {
  readonly gap?: Gap
  readonly justify?: 'start' | 'between' | 'end'
  readonly children: ReactNode
}

/** Wraps when there is no room. */
export function Row({ gap = '1', justify = 'start', children }: RowProps) {
  return (
    <div className="row" data-gap={gap} data-justify={justify}>
      {children}
    </div>
  )
}

export type PanelProps = {
  readonly title?: string
  readonly level?: 2 | 3
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Panel({ title, level = 2, actions, children }: PanelProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <section className="panel" {...(title === undefined ? {} : { 'aria-label': title })}>
      {(title !== undefined || actions) && (
        <div className="panel__head">
          {title !== undefined && <Title>{title}</Title>}
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}

export type SplitProps = {
  readonly main: ReactNode
  readonly aside: ReactNode
  readonly asideWidth?: string
  /** Both parts fill the height and scroll by themselves: for a Screen with layout="desk". */
  readonly isFilling?: boolean
}

/** Work beside its panel; one below the other when there is no room (200 % zoom). */
export function Split({ main, aside, asideWidth = '26rem', isFilling }: SplitProps) {
  const style = { '--aside': asideWidth } as CSSProperties
  return (
    <div className="split" style={style} {...(isFilling ? { 'data-fill': true } : {})}>
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  )
}

/** As many equal columns as fit. */
export function Grid({ min = '18rem', children }: { readonly min?: string; readonly children: ReactNode }) {
  const style = { '--min': min } as CSSProperties
  return (
    <div className="grid" style={style}>
      {children}
    </div>
  )
}
