import type { ButtonHTMLAttributes } from 'react'
import './Button.css'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` is the one next step of a view; `quiet` stands inside text and tables. */
  readonly look?: 'primary' | 'plain' | 'quiet'
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  const names = ['button', `button-${look}`, className].filter(Boolean).join(' ')
  return <button type="button" className={names} {...rest} />
}
