import { useEffect } from 'react';
import { Link } from 'wouter';
import type { PageModule } from '../host/modules.ts';
import { useShell, useText, useValue } from '../shellContext.tsx';
import { ShellIcon, type ShellIconName } from './icons.tsx';
import { usePrefetch } from './usePrefetch.ts';

interface Entry {
  readonly path: string;
  readonly name: ShellIconName & ('home' | 'targets' | 'tasks' | 'feedback');
  readonly module: PageModule | null;
}

const entries: readonly Entry[] = [
  { path: '/', name: 'home', module: null },
  { path: '/targets', name: 'targets', module: 'scoreboard' },
  { path: '/tasks', name: 'tasks', module: 'task-tracker' },
  { path: '/feedback', name: 'feedback', module: 'feedback-widget' },
];

/** `page` for the very page, `true` for one below it (WAI-ARIA 1.2, aria-current). */
function currentOf(entry: Entry, path: string, isModule: boolean): 'page' | 'true' | undefined {
  const [pathname = ''] = path.split('?');
  if (pathname === entry.path) return 'page';
  return isModule && pathname.startsWith(`${entry.path}/`) ? 'true' : undefined;
}

/** Along the bottom of a phone, in the header of wider screens. */
export function MainNav() {
  const { navigation } = useShell();
  const t = useText();
  const path = useValue(navigation.path);
  const isModule = useValue(navigation.route) !== null;
  const prefetch = usePrefetch();

  useEffect(() => prefetch.whenIdle(), [prefetch]);

  return (
    <nav className="sh-nav" aria-label={t('nav.label')}>
      <ul className="ct-list">
        {entries.map((entry) => {
          const bring = () => entry.module && prefetch.now(entry.module);
          return (
            <li key={entry.path}>
              <Link
                href={entry.path}
                className="sh-nav-link"
                aria-current={currentOf(entry, path, isModule)}
                onPointerEnter={bring}
                onFocus={bring}
              >
                <ShellIcon name={entry.name} />
                <span>{t(`nav.${entry.name}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
