import { Button } from '#ui/Button.tsx'

type StepsProps = {
  readonly stops: readonly { readonly id: string; readonly title: string }[]
  readonly stop: string
  readonly goTo: (stop: string) => void
}

/** One step back, one step on. */
export function Steps({ stops, stop, goTo }: StepsProps) {
  const index = stops.findIndex(({ id }) => id === stop)
  const before = stops[index - 1]
  const after = stops[index + 1]
  return (
    <div className="steps">
      {before ? <Button onClick={() => goTo(before.id)}>上一步：{before.title}</Button> : <span />}
      {after ? (
        <Button look="primary" onClick={() => goTo(after.id)}>
          下一步：{after.title}
        </Button>
      ) : null}
    </div>
  )
}
