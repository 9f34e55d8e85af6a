// node --import scripts/tell-peak.mjs …: at its end the process says on stderr how much memory it had at most.
import { readFileSync } from 'node:fs'

/** In kB. What `resourceUsage` says begins with the memory of the parent, so Linux is asked itself. */
function peak() {
  try {
    return /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  } catch {
    return process.resourceUsage().maxRSS
  }
}

process.on('exit', () => process.stderr.write(`peak ${peak()}\n`))
