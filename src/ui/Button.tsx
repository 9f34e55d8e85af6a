import type { ComponentProps } from 'react'
import './Button.css'

type ButtonProps = ComponentProps<'button'> & {
  /** `primary` is the one next step of a view; `quiet` stands inside text and tables. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  /** Deaf to the second click of a double click, which would make or remove one more. */
  readonly once?: boolean
}

export function Button({ look = 'plain', once = false, className, onClick, ...rest }: ButtonProps) {
  const names = ['button', `button-${look}`, className].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      className={names}
      onClick={once ? (event) => event.detail < 2 && onClick?.(event) : onClick}
      {...rest}
    />
  )
}
