import { useRouter } from '@tanstack/react-router';
import { VIEW } from '../../wording/view-words.ts';
import { useToast } from '../components/toasts.tsx';
import { copyText } from '../view/copy-text.ts';
import { FIRST_VIEW } from '../view/view-search.ts';

/** Puts the address of this page's view on the clipboard: what this browser takes for granted is written out in `search`. */
export function useCopyLink(search: object): () => void {
  const toast = useToast();
  const router = useRouter();
  return () => {
    const { href } = router.buildLocation({ to: '.', search: { ...FIRST_VIEW, ...search } });
    const address = new URL(router.history.createHref(href), window.location.href).href;
    void copyText(address).then((isCopied) => toast({ text: isCopied ? VIEW.copied : VIEW.notCopied }));
  };
}
