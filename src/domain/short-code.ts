/** 64 bits of FNV-1a of a text in UTF-8, in base 36: 1 to 13 signs that are the same for the same text in every browser. */
export function shortCode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const hash = bytes.reduce((sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * FNV_PRIME), FNV_OFFSET);
  return hash.toString(36);
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
