import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes } from 'react'
import { useId } from 'react'
import './Field.css'

type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Grows over the whole row of a form. */
  readonly wide?: boolean
}

type Described = { readonly id: string; readonly 'aria-describedby'?: string }

/** Label, control, hint and error of one field, tied together for readers and clicks. */
function Field({
  label,
  hint,
  error,
  wide,
  children,
}: FieldProps & { readonly children: (described: Described) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children(described ? { id, 'aria-describedby': described } : { id })}
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

type TextFieldProps = FieldProps &
  InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> }

export function TextField({ label, hint, error, wide, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, wide: wide ?? false }}>
      {(described) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          {...described}
          {...rest}
        />
      )}
    </Field>
  )
}

type SelectFieldProps = FieldProps &
  SelectHTMLAttributes<HTMLSelectElement> & {
    readonly options: readonly { readonly value: string; readonly label: string }[]
    readonly ref?: Ref<HTMLSelectElement>
  }

export function SelectField({ label, hint, error, wide, options, ...rest }: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, wide: wide ?? false }}>
      {(described) => (
        <select {...described} {...rest}>
          {options.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type CheckFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  readonly label: string
  readonly ref?: Ref<HTMLInputElement>
}

export function CheckField({ label, ...rest }: CheckFieldProps) {
  return (
    <label className="check-field">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  )
}
