import { Button } from '@cantho/ui/button';
import { useShell, useText } from '../shellContext.tsx';

export function NotFoundPage() {
  const { navigation } = useShell();
  const t = useText();
  return (
    <div className="sh-prose ct-stack">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.detail')}</p>
      <p>
        <Button
          href="/"
          variant="primary"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            navigation.go('/');
          }}
        >
          {t('notFound.home')}
        </Button>
      </p>
    </div>
  );
}
