export function runCli(args: readonly string[]): Promise<{
  readonly code: number | null
  readonly stdout: string
  readonly milliseconds: number
  readonly peakMB: number
}>
