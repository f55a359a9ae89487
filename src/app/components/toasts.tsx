import { CloseButton } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { SHELL } from '../../wording/page.ts';
import styles from './toasts.module.css';

export type Toast = {
  readonly text: string;
  /** Takes back what was just done; also on Ctrl-Z or Cmd-Z while the toast is there. */
  readonly undo?: () => void;
};

type ShownToast = Toast & { readonly id: number };
type ShowToast = (toast: Toast) => void;

const ToastContext = createContext<ShowToast>(() => undefined);
const SHOWN_MS = 5000;
/** Longer, so that there is time to think again. */
const UNDOABLE_MS = 12_000;
const MOST_SHOWN = 3;
let toastsMade = 0;

/** Shows short messages at the foot of the page, read out by screen readers. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (toast) => {
      toastsMade += 1;
      const id = toastsMade;
      setToasts((shown) => [...shown.slice(1 - MOST_SHOWN), { ...toast, id }]);
      setTimeout(() => dismiss(id), toast.undo === undefined ? SHOWN_MS : UNDOABLE_MS);
    },
    [dismiss],
  );
  const undoable = useMemo(() => toasts.findLast((toast) => toast.undo !== undefined), [toasts]);
  useUndoKey(undoable, dismiss);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className={styles.stack} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastNote key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function ToastNote({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const undo = () => {
    onDismiss();
    toast.undo?.();
  };
  return (
    <div className={styles.toast}>
      <span>{toast.text}</span>
      {toast.undo === undefined ? null : (
        <button type="button" className="link-button" onClick={undo}>
          {SHELL.undo}
        </button>
      )}
      <CloseButton size="sm" aria-label={SHELL.dismiss} onClick={onDismiss} />
    </div>
  );
}

function useUndoKey(toast: ShownToast | undefined, dismiss: (id: number) => void): void {
  useEffect(() => {
    if (toast === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      event.preventDefault();
      dismiss(toast.id);
      toast.undo?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toast, dismiss]);
}
