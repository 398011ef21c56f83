import { ShellIcon } from '../components/icons.tsx';
import { ModuleLink } from '../components/ModuleLink.tsx';
import { ModulePane } from '../components/ModulePane.tsx';
import { RiverScene } from '../components/RiverScene.tsx';
import { partOfDay } from '../dates.ts';
import { cardConfig } from '../host/moduleConfigs.ts';
import { planFacts } from '../planFacts.ts';
import { useShell, useText, useValue } from '../shellContext.tsx';

const links = [
  { name: 'targets', path: '/targets', module: 'scoreboard', count: planFacts.targets },
  { name: 'tasks', path: '/tasks', module: 'task-tracker', count: planFacts.tasks },
  { name: 'agencies', path: '/agencies', module: 'scoreboard', count: null },
  { name: 'feedback', path: '/feedback', module: 'feedback-widget', count: null },
] as const;

/** Last, so that nothing moves under a finger when the sign-in was resumed. */
const followed = { name: 'followed', path: '/followed', module: 'scoreboard', count: null } as const;

function Welcome() {
  const { shellHost, signIn } = useShell();
  const t = useText();
  const user = useValue(signIn.user);
  const greeting = t(`home.${partOfDay(shellHost.host.now())}`);
  return (
    <section className="sh-hero">
      <div className="sh-hero-text">
        <p className="sh-greeting">
          {user?.displayName ? t('home.greetingWithName', { greeting, name: user.displayName }) : greeting}
        </p>
        <h1>{t('home.headline', planFacts)}</h1>
        <p className="sh-intro">{t('home.intro', planFacts)}</p>
      </div>
      <RiverScene />
    </section>
  );
}

function QuickLinks() {
  const t = useText();
  const isSignedIn = useValue(useShell().signIn.user) !== null;
  return (
    <section aria-labelledby="quick-links" className="sh-section">
      <h2 id="quick-links">{t('home.linksTitle')}</h2>
      <ul className="ct-list sh-quick">
        {[...links, ...(isSignedIn ? [followed] : [])].map(({ name, path, module, count }) => (
          <li key={name}>
            <ModuleLink href={path} module={module} className="sh-quick-link">
              <span className="sh-quick-icon">
                <ShellIcon name={name} />
              </span>
              <span className="sh-quick-text">
                <strong>
                  {count === null ? t(`home.${name}.title`) : t(`home.count.${name}`, { count })}
                </strong>
                <span className="ct-muted">{t(`home.${name}.detail`)}</span>
              </span>
              <ShellIcon name="arrow" />
            </ModuleLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function HomePage({ hidden }: { readonly hidden: boolean }) {
  const { shellHost, apiBaseUrl } = useShell();
  const t = useText();
  return (
    <>
      <Welcome />
      <div className="sh-home">
        <section className="sh-section" aria-label={t('home.scoreboard')}>
          <ModulePane
            id="scoreboard"
            host={shellHost.cardHost}
            config={cardConfig(apiBaseUrl)}
            suspended={hidden}
            className="sh-card-place"
            headingLevel={2}
          />
        </section>
        <QuickLinks />
      </div>
    </>
  );
}
