import { failed, ok, type Result, type ShareFault } from '../domain/index.ts';
import { IMAGE_REASONS } from '../wording/image-reasons.ts';

/**
 * Puts a picture on the clipboard. Call it straight from a click: the clipboard is asked at once with a promise of the
 * picture, because WebKit forgets the click while the picture is drawn. A refusal is a fault that names its reason, so
 * that a download can be offered instead.
 */
export async function copyImage(makePng: () => Promise<Result<Blob, ShareFault>>): Promise<Result<void, ShareFault>> {
  if (!canCopyImages()) return failed({ code: 'clipboard-missing' });
  const made = makePng();
  const png = made.then((result) => (result.ok ? result.value : Promise.reject(new Error(result.error.code))));
  // The clipboard may refuse before it looks at the promise; its failure is then told below.
  png.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return ok(undefined);
  } catch (error) {
    const result = await made;
    return result.ok ? failed({ code: 'clipboard-refused', detail: await reasonOf(error) }) : result;
  }
}

/** True where this page may ask for the clipboard: a secure address, and a browser that takes images. */
function canCopyImages(): boolean {
  if (typeof window === 'undefined' || !window.isSecureContext) return false;
  return 'clipboard' in navigator && 'write' in navigator.clipboard && typeof ClipboardItem !== 'undefined';
}

async function reasonOf(error: unknown): Promise<string> {
  if ((await clipboardPermission()) === 'denied') return IMAGE_REASONS.denied;
  if (error instanceof DOMException && error.name === 'NotAllowedError') return IMAGE_REASONS.notAllowed;
  return error instanceof Error ? error.message : IMAGE_REASONS.unknown;
}

/** Only Chromium knows this permission by name; elsewhere asking for it throws. */
async function clipboardPermission(): Promise<PermissionState | undefined> {
  try {
    // @ts-expect-error: the name is Chromium's own and so not in the list of names that all browsers know
    const status: PermissionStatus = await navigator.permissions.query({ name: 'clipboard-write' });
    return status.state;
  } catch {
    return undefined;
  }
}
