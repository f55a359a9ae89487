import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Digits of a name: 64 bits, so that no two browsers have one. */
const LENGTH = 16;

/**
 * The public name of the salt that a browser hides persons with: equal where two imports hide one person in the same way.
 * Nothing leads from it to the salt, which has 256 random bits.
 */
export function peopleName(salt: string): string {
  return bytesToHex(sha256(utf8ToBytes(`dividend-people:${salt}`))).slice(0, LENGTH);
}
