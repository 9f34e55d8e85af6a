import { once } from 'node:events'

/** Prints a line of results. Waits for a slow reader, so that many files do not pile up. */
export async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** How far a run over several files is, for a person at a terminal. */
export function progress(done: number, all: number): void {
  if (!process.stderr.isTTY || all < 2) return
  process.stderr.write(done < all ? `\r${done + 1}/${all}` : `\r${' '.repeat(20)}\r`)
}
