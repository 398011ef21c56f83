import { ErrorPanel } from '@cantho/ui/error-panel';
import { Component, type ReactNode } from 'react';
import { type Shell, useText } from '../shellContext.tsx';

interface BoundaryProps {
  readonly shell: Shell;
  readonly children: ReactNode;
}

function Crashed({ shell, error }: { readonly shell: Shell; readonly error: Error }) {
  const t = useText();
  return (
    <main className="sh-main">
      <ErrorPanel
        title={t('crash.title')}
        headingLevel={1}
        detail={<p>{t('crash.detail')}</p>}
        retryLabel={t('crash.reload')}
        onRetry={shell.reload}
        reportLabel={t('module.reportLabel')}
        reportId={shell.reports.idOf('shell', error)}
      />
    </main>
  );
}

/** The app's own last resort; modules have theirs. React offers it to classes only. */
export class ShellErrorBoundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error): void {
    this.props.shell.shellHost.host.reportError({ moduleId: 'shell', phase: 'render', error });
    // The id is known only now.
    this.forceUpdate();
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Crashed shell={this.props.shell} error={error} /> : this.props.children;
  }
}
