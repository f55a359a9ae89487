import type { BackupFault, Result, StoreFault } from '../../domain/index.ts';
import { failed, ok } from '../../domain/index.ts';
import { hashBytes } from '../hash.ts';
import { canLock, createLock, type Lock, lockBytes, MOST_ITERATIONS, unlockBytes } from './backup-lock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The first line of a backup, as JSON; the payload's bytes follow. */
export type BackupHead = {
  readonly format: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** Version of the app; absent = not known. */
  readonly app?: string;
  readonly compression: 'gzip';
  readonly payloadBytes: number;
  readonly encryption?: Lock;
  /** Of the head without this field, a line break and the payload, hex. */
  readonly sha256: string;
};

const FORMAT = 'dividend-backup/1';
const NAME = 'dividend-backup/';
const LINE_BREAK = 0x0a;
/** A head is a few hundred bytes long; a first line longer than this is none. */
const MOST_HEAD_BYTES = 4096;
const TAG_BYTES = 16;

export type SealOptions = {
  readonly madeAt: number;
  readonly appVersion?: string;
  readonly passphrase?: string;
  readonly iterations: number;
};

/** Puts the head before a packed payload, and encrypts it where a passphrase is given. */
export async function seal(packed: Bytes, options: SealOptions): Promise<Result<Blob, StoreFault>> {
  const { madeAt, appVersion, passphrase, iterations } = options;
  const isLocked = passphrase !== undefined;
  if (isLocked && !canLock()) return failed(NO_ENCRYPTION);
  const encryption = isLocked ? createLock(iterations) : undefined;
  const head = {
    format: FORMAT,
    madeAt,
    ...(appVersion !== undefined && { app: appVersion }),
    compression: 'gzip',
    payloadBytes: packed.byteLength + (isLocked ? TAG_BYTES : 0),
    ...(encryption !== undefined && { encryption }),
  } as const;
  const bound = new TextEncoder().encode(JSON.stringify(head));
  const payload =
    passphrase === undefined || encryption === undefined
      ? packed
      : await lockBytes(packed, { lock: encryption, passphrase, bound });
  const sealed: BackupHead = { ...head, sha256: await checksum(bound, payload) };
  return ok(new Blob([`${JSON.stringify(sealed)}\n`, payload], { type: 'application/octet-stream' }));
}

/** What a backup says of itself, and its packed payload. */
export type Opened = { readonly head: BackupHead; readonly packed: Bytes };

/**
 * Opens a backup: its format, its length, its checksum and its passphrase, in this order, so that each fault is told by the
 * first thing that shows it. `leastIterations`: a lock that is easier to try is refused.
 */
export async function unseal(
  file: Blob,
  passphrase: string | undefined,
  leastIterations: number,
): Promise<Result<Opened, BackupFault | StoreFault>> {
  const start = new Uint8Array(await file.slice(0, MOST_HEAD_BYTES).arrayBuffer());
  const end = start.indexOf(LINE_BREAK);
  const line = new TextDecoder().decode(end < 0 ? start : start.subarray(0, end));
  const found = end < 0 ? failed(headless(line, file.size)) : readHead(line);
  if (!found.ok) return found;
  const { head, bound } = found.value;
  const expected = end + 1 + head.payloadBytes;
  if (file.size < expected) return failed({ code: 'backup-cut-off', bytes: file.size, expected });
  const payload = new Uint8Array(await file.slice(end + 1).arrayBuffer());
  if (file.size > expected || (await checksum(bound, payload)) !== head.sha256) {
    return failed({ code: 'backup-altered' });
  }
  const packed = await unlocked(payload, { lock: head.encryption, passphrase, bound, leastIterations });
  return packed.ok ? ok({ head, packed: packed.value }) : packed;
}

type Unlocking = {
  readonly lock: Lock | undefined;
  readonly passphrase: string | undefined;
  readonly bound: Bytes;
  readonly leastIterations: number;
};

async function unlocked(
  payload: Bytes,
  { lock, passphrase, bound, leastIterations }: Unlocking,
): Promise<Result<Bytes, BackupFault | StoreFault>> {
  if (lock === undefined) return ok(payload);
  if (lock.iterations < leastIterations || lock.iterations > MOST_ITERATIONS) {
    return failed({ code: 'backup-unreadable', place: 'encryption.iterations' });
  }
  if (passphrase === undefined || passphrase === '') return failed({ code: 'passphrase-needed' });
  if (!canLock()) return failed(NO_ENCRYPTION);
  const bytes = await unlockBytes(payload, { lock, passphrase, bound });
  return bytes.ok ? bytes : failed({ code: 'passphrase-wrong' });
}

/** Browsers offer encryption to pages that came over https, and to those of this machine. */
const NO_ENCRYPTION: StoreFault = { code: 'unavailable', detail: 'no encryption: the page did not come over https' };

/** A file that ends within its first line: cut off where it began as a backup. */
function headless(line: string, bytes: number): BackupFault {
  const isBegun = bytes < MOST_HEAD_BYTES && line.startsWith(`{"format":"${NAME}`);
  return isBegun ? { code: 'backup-cut-off', bytes } : { code: 'not-a-backup' };
}

/** `bound` is the head without its checksum, as it was written. */
function readHead(line: string): Result<{ readonly head: BackupHead; readonly bound: Bytes }, BackupFault> {
  const fields = parsed(line);
  const format = fields?.format;
  if (fields === undefined || typeof format !== 'string' || !format.startsWith(NAME)) {
    return failed({ code: 'not-a-backup' });
  }
  if (format !== FORMAT) {
    const isNewer = /^[1-9]\d*(\.\d+)*$/.test(format.slice(NAME.length));
    return failed(isNewer ? { code: 'backup-newer', format } : { code: 'not-a-backup' });
  }
  const { sha256, ...rest } = fields;
  const head = toHead(rest, sha256);
  if (typeof head === 'string') return failed({ code: 'backup-unreadable', place: head });
  return ok({ head, bound: new TextEncoder().encode(JSON.stringify(rest)) });
}

/** The head, or the name of the field that is not what it must be. */
function toHead(rest: Fields, sha256: unknown): BackupHead | string {
  const { madeAt, app, compression, payloadBytes, encryption } = rest;
  if (typeof madeAt !== 'number' || !Number.isFinite(madeAt)) return 'madeAt';
  if (app !== undefined && typeof app !== 'string') return 'app';
  if (compression !== 'gzip') return 'compression';
  if (typeof payloadBytes !== 'number' || !Number.isSafeInteger(payloadBytes) || payloadBytes < 0) {
    return 'payloadBytes';
  }
  if (typeof sha256 !== 'string') return 'sha256';
  const lock = encryption === undefined ? undefined : toLock(encryption);
  if (lock === 'unknown') return 'encryption';
  const known = { format: FORMAT, madeAt, compression, payloadBytes, sha256 } as const;
  return { ...known, ...(app !== undefined && { app }), ...(lock !== undefined && { encryption: lock }) };
}

function toLock(value: unknown): Lock | 'unknown' {
  if (!isFields(value)) return 'unknown';
  const { kdf, iterations, salt, cipher, iv } = value;
  if (kdf !== 'PBKDF2-SHA-256' || cipher !== 'AES-256-GCM') return 'unknown';
  if (typeof iterations !== 'number' || !Number.isSafeInteger(iterations)) return 'unknown';
  return isHex(salt) && isHex(iv) ? { kdf, iterations, salt, cipher, iv } : 'unknown';
}

function isHex(value: unknown): value is string {
  return typeof value === 'string' && /^([0-9a-f]{2}){8,64}$/.test(value);
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(line: string): Fields | undefined {
  try {
    const json: unknown = JSON.parse(line);
    return isFields(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checksum(bound: Bytes, payload: Bytes): Promise<string> {
  const all = new Uint8Array(bound.byteLength + 1 + payload.byteLength);
  all.set(bound);
  all[bound.byteLength] = LINE_BREAK;
  all.set(payload, bound.byteLength + 1);
  return hashBytes(all);
}
