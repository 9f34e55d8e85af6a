type Hold = (lock: object | null) => Promise<void> | undefined

/** Web Locks of one name as the windows of one browser have them; Node 20 has none. */
export function standInLocks() {
  let takeAway: (() => void) | undefined
  let waiting: (() => void)[] = []
  return {
    request: async (_: string, { steal, mode }: LockOptions, hold: Hold): Promise<void> => {
      // Browsers grant a moment later.
      await turn()
      if (mode === 'shared') {
        if (takeAway) await new Promise<void>((resolve) => waiting.push(resolve))
        return hold({})
      }
      if (takeAway && steal !== true) return hold(null)
      takeAway?.()
      let mine: (() => void) | undefined
      const taken = new Promise<never>((_resolve, reject) => {
        mine = () => reject(new Error('stolen'))
      })
      takeAway = mine
      await Promise.race([hold({}), taken]).finally(() => {
        if (takeAway !== mine) return
        takeAway = undefined
        for (const grant of waiting) grant()
        waiting = []
      })
    },
  }
}

/** Gives every window the locks, or none of them: plain http has none. */
export function provideLocks(locks: ReturnType<typeof standInLocks> | undefined): void {
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { locks } })
}

/** Lets what is under way between windows go on. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
}

export async function until(what: string, condition: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5000; turns += 1) {
    if (condition()) return
    await turn()
  }
  throw new Error(`does not come: ${what}`)
}
