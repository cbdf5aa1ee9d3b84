// Buttons: ordinary ones, icon-only ones, ones that look like a link, links that look like a button. Renderer.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Icon, type IconName } from './icons.tsx'
import { KeyHint, keyShortcut } from './KeyHint.tsx'
import { Tooltip } from './Tooltip.tsx'

/** `irreversible` is reserved for acts that end in a ConfirmDialog. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'irreversible'

type Common = Pick<
  AriaButtonProps,
  'onPress' | 'isDisabled' | 'type' | 'autoFocus' | 'id' | 'slot' | 'aria-describedby' | 'aria-label' | 'form'
> & { readonly size?: 'normal' | 'small'; readonly isPending?: boolean }

export type ButtonProps = Common & {
  readonly children: ReactNode
  readonly variant?: ButtonVariant
  readonly icon?: IconName
  readonly keys?: readonly string[]
}

export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', size = 'normal', icon, keys, isPending = false, ...rest } = props
  const shown = icon ?? (variant === 'irreversible' ? 'sealed' : undefined)
  return (
    <AriaButton
      className="button"
      data-variant={variant}
      data-size={size}
      {...rest}
      {...(isPending ? PENDING : {})}
      {...withShortcut(keys)}
    >
      {isPending ? <span className="spinner" aria-hidden="true" /> : shown && <Icon name={shown} />}
      <span>{children}</span>
      {keys && <KeyHint keys={keys} />}
    </AriaButton>
  )
}

// Keeps its focus and rests. React Aria's own `isPending` leaves an announcement that still names the button after it
// is gone, for seconds.
const PENDING = { 'aria-disabled': true, 'data-pending': true, type: 'button', onPress: () => undefined } as const

// React Aria leaves this attribute out of what it passes on.
const withShortcut = (keys: readonly string[] | undefined): Pick<AriaButtonProps, 'render'> =>
  keys ? { render: (props) => <button {...props} {...keyShortcut(keys)} /> } : {}

export type IconButtonProps = Common & {
  readonly icon: IconName
  readonly label: string
  readonly variant?: 'secondary' | 'quiet'
  readonly keys?: readonly string[]
}

/** The label is its accessible name and its tool tip. */
export function IconButton({
  icon,
  label,
  variant = 'quiet',
  size = 'normal',
  keys,
  isPending = false,
  ...rest
}: IconButtonProps) {
  const button = (
    <AriaButton
      className="button"
      data-variant={variant}
      data-size={size}
      data-icon-only
      aria-label={label}
      {...rest}
      {...(isPending ? PENDING : {})}
      {...withShortcut(keys)}
    >
      <Icon name={icon} />
    </AriaButton>
  )
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      {button}
    </Tooltip>
  )
}

export type LinkButtonProps = Common & { readonly children: ReactNode }

/** An act in the middle of a text; it does not navigate. */
export function LinkButton({ children, size: _size, isPending = false, ...rest }: LinkButtonProps) {
  return (
    <AriaButton className="link-button" {...rest} {...(isPending ? PENDING : {})}>
      {children}
    </AriaButton>
  )
}

export type ButtonLinkProps = {
  readonly href: string
  readonly children: ReactNode
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  readonly icon?: IconName
}

/** Navigation (hash of a route) with the weight of a button. */
export function ButtonLink({ href, children, variant = 'secondary', icon }: ButtonLinkProps) {
  return (
    <a className="button" data-variant={variant} href={href}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}
