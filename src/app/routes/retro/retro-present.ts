import { useCallback, useEffect, useState } from 'react';

/** The large screen: the whole window with large type, and the whole screen where the browser lets a page have it. */
export function usePresenting() {
  const [isPresenting, setPresenting] = useState(false);
  const present = useCallback(() => {
    setPresenting(true);
    // Where the whole screen is refused, the window is large enough.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  }, []);
  const endPresenting = useCallback(() => {
    setPresenting(false);
    leaveFullScreen();
  }, []);
  useEffect(() => {
    // Esc leaves the whole screen before a page hears of it.
    const onChange = () => {
      if (document.fullscreenElement === null) setPresenting(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      leaveFullScreen();
    };
  }, []);
  return { isPresenting, present, endPresenting };
}

function leaveFullScreen(): void {
  if (document.fullscreenElement !== null && document.fullscreenElement !== undefined) {
    document.exitFullscreen().catch(() => undefined);
  }
}
