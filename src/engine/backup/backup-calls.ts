import type { BackupApi } from '../api.ts';
import type { BackupDoors } from './backup.ts';

/** The calls about backups. `forget`: a backup that was read and not restored is open no longer. */
export type BackupCalls = { readonly calls: BackupApi; readonly forget: () => void };

/** Makes the calls about backups; what answers them is loaded with the first of them, and keeps the backup that is open. */
export function createBackupCalls(doors: BackupDoors): BackupCalls {
  let loaded: Promise<BackupApi> | undefined;
  const open = (): Promise<BackupApi> => {
    const loading = loaded ?? import('./backup.ts').then(({ createBackups }) => createBackups(doors));
    loaded = loading;
    loading.catch(() => {
      loaded = undefined;
    });
    return loading;
  };
  return {
    calls: {
      exportBackup: async (options) => (await open()).exportBackup(options),
      readBackup: async (file, passphrase) => (await open()).readBackup(file, passphrase),
      restoreBackup: async (backupId) => (await open()).restoreBackup(backupId),
    },
    forget: () => {
      loaded = undefined;
    },
  };
}
