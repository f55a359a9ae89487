import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonKey } from '../domain/index.ts';

/** Hex digits of a person key: 64 bits, so that two people of one browser are never taken for one. */
const KEY_LENGTH = 16;

/**
 * Replaces names by salted hashes (METHOD section 4): the same person gives the same key in this browser, whatever tool
 * and letter case, and nothing leads back. Synchronous, since it runs while a file is parsed; WebCrypto is not.
 */
export function createPseudonym(salt: string): (name: string) => PersonKey {
  const key = utf8ToBytes(salt);
  return (name) => bytesToHex(hmac(sha256, key, utf8ToBytes(name.trim().toLowerCase()))).slice(0, KEY_LENGTH);
}
