import type { ModuleRouteName } from '@cantho/host-sdk';
import { LiveRegion } from '@cantho/ui/live-region';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DraftNote } from './components/DraftNote.tsx';
import { Footer } from './components/Footer.tsx';
import { Header } from './components/Header.tsx';
import { ModulePane } from './components/ModulePane.tsx';
import { OfficerPane } from './components/OfficerPane.tsx';
import { OfflineStrip } from './components/OfflineStrip.tsx';
import { SignInNotices } from './components/SignInNotices.tsx';
import { pageConfigs } from './host/moduleConfigs.ts';
import { moduleOfRoute, type PageModule, pageModules } from './host/modules.ts';
import { officerPageOf } from './officerPaths.ts';
import { AboutPage } from './pages/AboutPage.tsx';
import { HomePage } from './pages/HomePage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { SignedInPage } from './pages/SignedInPage.tsx';
import { useShell, useText, useValue } from './shellContext.tsx';
import { useRouteFocus } from './useRouteFocus.ts';

type Page = PageModule | 'home' | 'officer' | 'about' | 'signed-in' | 'not-found';

function usePage(): Page {
  const { navigation } = useShell();
  const pathname = useValue(navigation.path)
    .split('?')[0]
    ?.replace(/(.)\/+$/, '$1');
  const module = moduleOfRoute(useValue(navigation.route));
  if (module) return module;
  if (pathname === '/') return 'home';
  if (pathname && officerPageOf(pathname)) return 'officer';
  return pathname === '/about' || pathname === '/signed-in' ? (pathname.slice(1) as Page) : 'not-found';
}

/** What a page is called until its module has titled it. */
const namesOfRoutes: Readonly<Record<ModuleRouteName, string>> = {
  targets: 'targets',
  target: 'targets',
  tasks: 'tasks',
  task: 'tasks',
  feedback: 'feedback',
  receipt: 'feedback',
  agencies: 'agencies',
  agency: 'agencies',
  followed: 'followed',
};

function useTitle(page: Page): string {
  const { shellHost, navigation } = useShell();
  const t = useText();
  const titles = useValue(shellHost.titles);
  const route = useValue(navigation.route);
  if (page === 'home') return t('home.title');
  if (page === 'about') return t('about.title');
  if (page === 'signed-in') return t('signedIn.title');
  if (page === 'not-found') return t('notFound.title');
  // The app's own host tells it, in the name of the app.
  if (page === 'officer') return titles.shell ?? t('nav.officer');
  return titles[page] ?? t(`nav.${route ? namesOfRoutes[route.name] : 'home'}`);
}

/** Home and modules, kept as they were once visited, so that coming back is instant and nothing typed is lost. */
function useVisited(page: Page): ReadonlySet<Page> {
  const [visited, setVisited] = useState<ReadonlySet<Page>>(new Set([page]));
  if (!visited.has(page)) setVisited(new Set([...visited, page]));
  return visited;
}

function Kept({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  return <div hidden={!isShown}>{children}</div>;
}

function Panes({ page }: { readonly page: Page }) {
  const { shellHost, apiBaseUrl } = useShell();
  const visited = useVisited(page);
  const configs = pageConfigs(apiBaseUrl);
  return (
    <>
      {visited.has('home') && (
        <Kept isShown={page === 'home'}>
          <HomePage hidden={page !== 'home'} />
        </Kept>
      )}
      {pageModules.map(
        (id) =>
          visited.has(id) && (
            <Kept key={id} isShown={page === id}>
              <ModulePane
                id={id}
                host={shellHost.hosts[id]}
                config={configs[id]}
                suspended={page !== id}
                className="sh-module-place"
                headingLevel={1}
              />
            </Kept>
          ),
      )}
      {/* Not kept: it shows personal data, and what is typed there is kept on the device. */}
      {page === 'officer' && <OfficerPane />}
      {page === 'about' && <AboutPage />}
      {page === 'signed-in' && <SignedInPage />}
      {page === 'not-found' && <NotFoundPage />}
    </>
  );
}

export function App() {
  const { navigation } = useShell();
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const page = usePage();
  const title = useTitle(page);
  const pathname = useValue(navigation.path).split('?')[0] ?? '/';

  useEffect(() => {
    const name = t('app.name');
    document.title = page === 'home' ? name : `${title} · ${name}`;
  }, [title, page, t]);
  const announced = useRouteFocus(main, pathname, title);

  return (
    <>
      <a className="sh-skip" href="#main">
        {t('app.skip')}
      </a>
      <Header />
      <OfflineStrip />
      {/* A target of the skip link and of the focus after each change of page. */}
      <main className="sh-main" id="main" ref={main} tabIndex={-1}>
        <DraftNote />
        <SignInNotices />
        <Panes page={page} />
      </main>
      <Footer />
      <LiveRegion message={announced} />
    </>
  );
}
