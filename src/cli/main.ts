import { run } from './run.ts'

// Who read our lines has gone, as `head` does: nobody is left to be told.
process.stdout.on('error', () => process.exit(2))
process.exitCode = await run(process.argv.slice(2))
