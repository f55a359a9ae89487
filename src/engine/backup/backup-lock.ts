import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { failed, ok, type Result } from '../../domain/index.ts';

/** How a payload is locked, as the head of the file says it. `salt` and `iv` are hexadecimal. */
export type Lock = {
  readonly kdf: 'PBKDF2-SHA-256';
  readonly iterations: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly iv: string;
};

/** OWASP's number for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const ITERATIONS = 600_000;
/** More would keep a browser busy for a minute: a file that asks for it is refused. */
export const MOST_ITERATIONS = 10_000_000;

const SALT_BYTES = 16;
const IV_BYTES = 12;

/** Whether this page may encrypt at all: browsers offer it in a secure context only. */
export function canLock(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Makes a lock with a fresh salt and a fresh initialization vector, so that no key meets a vector twice. */
export function createLock(iterations: number): Lock {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { kdf: 'PBKDF2-SHA-256', iterations, salt: bytesToHex(salt), cipher: 'AES-256-GCM', iv: bytesToHex(iv) };
}

/** What is bound to the payload without being in it: the head of the file. */
export type LockOrder = { readonly lock: Lock; readonly passphrase: string; readonly bound: Bytes };

type Bytes = Uint8Array<ArrayBuffer>;

/** Encrypts bytes; the tag of 16 bytes is at their end. */
export async function lockBytes(bytes: Bytes, order: LockOrder): Promise<Bytes> {
  const key = await keyOf(order);
  return new Uint8Array(await crypto.subtle.encrypt(cipherOf(order), key, bytes));
}

/** Decrypts bytes; fails where the passphrase, or what is bound to them, is another one. */
export async function unlockBytes(bytes: Bytes, order: LockOrder): Promise<Result<Bytes, 'another-key'>> {
  const key = await keyOf(order);
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(cipherOf(order), key, bytes)));
  } catch {
    return failed('another-key');
  }
}

function cipherOf({ lock, bound }: LockOrder): AesGcmParams {
  return { name: 'AES-GCM', iv: fromHex(lock.iv), additionalData: bound };
}

/** One text has several ways to be typed (é is one character, or two): NFKC makes them one. */
async function keyOf({ lock, passphrase }: LockOrder): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(lock.salt), iterations: lock.iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function fromHex(hex: string): Bytes {
  return new Uint8Array(hexToBytes(hex));
}
