import { CloseButton } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { SHELL } from '../../wording/page.ts';
import styles from './toasts.module.css';

export type Toast = {
  readonly text: string;
  /** Takes back what was just done. */
  readonly undo?: () => void;
  /** Does again what was just taken back. */
  readonly redo?: () => void;
};

type ShownToast = Toast & { readonly id: number };
type ShowToast = (toast: Toast) => void;

const ToastContext = createContext<ShowToast>(() => undefined);
const SettleContext = createContext<() => void>(() => undefined);
const SHOWN_MS = 5000;
/** Longer, so that there is time to think again. */
const UNDOABLE_MS = 12_000;
const MOST_SHOWN = 3;
let toastsMade = 0;

/** Shows short messages at the foot of the page, read out by screen readers. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Takes away the toasts that offer to undo or redo: what they are about was settled by a key. */
export function useSettleToasts(): () => void {
  return useContext(SettleContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (toast) => {
      toastsMade += 1;
      const id = toastsMade;
      setToasts((shown) => [...shown.slice(1 - MOST_SHOWN), { ...toast, id }]);
      setTimeout(() => dismiss(id), hasWayBack(toast) ? UNDOABLE_MS : SHOWN_MS);
    },
    [dismiss],
  );
  const settle = useCallback(() => setToasts((shown) => shown.filter((toast) => !hasWayBack(toast))), []);
  return (
    <ToastContext.Provider value={show}>
      <SettleContext.Provider value={settle}>{children}</SettleContext.Provider>
      <div className={styles.stack} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastNote key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function ToastNote({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const run = toast.undo ?? toast.redo;
  const settle = () => {
    onDismiss();
    run?.();
  };
  return (
    <div className={styles.toast}>
      <span>{toast.text}</span>
      {run === undefined ? null : (
        <button type="button" className="link-button" onClick={settle}>
          {toast.undo === undefined ? SHELL.redo : SHELL.undo}
        </button>
      )}
      <CloseButton size="sm" aria-label={SHELL.dismiss} onClick={onDismiss} />
    </div>
  );
}

function hasWayBack({ undo, redo }: Toast): boolean {
  return undo !== undefined || redo !== undefined;
}
