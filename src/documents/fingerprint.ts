import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 of a file in 64 hexadecimal digits. A page on plain http has no crypto.subtle. */
export function fingerprint(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}
